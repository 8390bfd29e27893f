// What somebody must know at once. Each tells what is wrong; docs/deploy.md tells what to do.
// What is logged with an exception is in AppExceptions, under the exception's own message: the words of the log are in its properties.
param token string
param location string
param tags object
param address string
param insightsId string
param workspaceId string
param appId string
param appAddress string
param recordsId string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${token}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'transition'
    emailReceivers: [{ name: 'operations', emailAddress: address, useCommonAlertSchema: true }]
  }
}

var errors = [
  {
    name: 'failures'
    severity: 2
    description: 'Requests fail with an error of ours.'
    query: 'union AppTraces, AppExceptions | extend Said = strcat(Message, tostring(Properties)) | where Said has "failed." and Said has "Request" | summarize Count = count()'
    threshold: 5
  }
  {
    name: 'poisoned'
    severity: 1
    description: 'An aggregate could not be settled and stays pending: something about it is broken.'
    query: 'union AppTraces, AppExceptions | extend Said = strcat(Message, tostring(Properties)) | where Said has "could not be settled" or Said has "is left pending" | summarize Count = count()'
    threshold: 0
  }
  {
    name: 'backlog'
    severity: 2
    description: 'The sweep keeps finding work that should have been delivered at once.'
    query: 'AppTraces | extend Said = strcat(Message, tostring(Properties)) | where Said has "The sweep settled" | summarize Count = count()'
    threshold: 10
  }
  {
    name: 'stuck'
    severity: 2
    description: 'An orchestration rests because what it looks at cannot be looked at.'
    query: 'union AppTraces, AppExceptions | extend Said = strcat(Message, tostring(Properties)) | where Said has "cannot be looked at" | summarize Count = count()'
    threshold: 0
  }
  {
    name: 'unsealed'
    severity: 1
    description: 'Commits were made, and no seal was written for more than ten minutes.'
    query: 'let commits = toscalar(StorageTableLogs | where AccountName == "${last(split(recordsId, '/'))}" and OperationName == "EntityGroupTransaction" and TimeGenerated < ago(11m) | count); let seals = toscalar(StorageBlobLogs | where AccountName == "${last(split(recordsId, '/'))}" and OperationName in ("PutBlob", "PutBlockList") and ObjectKey has "/seals/" | count); print Count = iff(commits > 0 and seals == 0, 1, 0)'
    threshold: 0
  }
]

resource errorAlerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for item in errors: {
    name: 'alert-${item.name}-${token}'
    location: location
    tags: tags
    properties: {
      displayName: 'Transition: ${item.name}'
      description: item.description
      severity: item.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT30M'
      autoMitigate: true
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: item.query
            metricMeasureColumn: 'Count'
            timeAggregation: 'Total'
            operator: 'GreaterThan'
            threshold: item.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]

resource serverErrors 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'alert-5xx-${token}'
  location: 'global'
  tags: tags
  properties: {
    description: 'The app answers with server errors.'
    severity: 2
    enabled: true
    scopes: [appId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'http5xx'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.Web/sites'
          metricName: 'Http5xx'
          operator: 'GreaterThan'
          threshold: 5
          timeAggregation: 'Total'
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

// Called from both regions of the United Kingdom.
resource ready 'Microsoft.Insights/webtests@2022-06-15' = {
  name: 'ready-${token}'
  location: location
  tags: union(tags, { 'hidden-link:${insightsId}': 'Resource' })
  kind: 'standard'
  properties: {
    Name: 'ready'
    SyntheticMonitorId: 'ready-${token}'
    Kind: 'standard'
    Enabled: true
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    Locations: [{ Id: 'emea-ru-msa-edge' }, { Id: 'emea-se-sto-edge' }]
    Request: { RequestUrl: '${appAddress}/health/ready', HttpVerb: 'GET', ParseDependentRequests: false }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 14 }
  }
}

resource availability 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'alert-availability-${token}'
  location: 'global'
  tags: tags
  properties: {
    description: 'The app is not ready, seen from outside.'
    severity: 1
    enabled: true
    scopes: [ready.id, insightsId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: ready.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: people.id }]
  }
}
