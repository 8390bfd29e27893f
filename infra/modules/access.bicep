// What the app's identity may do, each on the one thing that it needs.
param principalId string
param recordsName string
param hostName string
param insightsName string

var storageBlobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var storageQueueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var storageTableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var monitoringMetricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource records 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: recordsName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource evidence 'containers' existing = { name: 'evidence' }
    resource seals 'containers' existing = { name: 'seals' }
    resource snapshots 'containers' existing = { name: 'snapshots' }
  }
}

resource host 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: hostName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

// No role that comes with Azure writes blobs without being allowed to delete them, or reads tags without writing them.
resource recordWriter 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(resourceGroup().id, 'transition-record-writer')
  properties: {
    roleName: 'Transition record writer (${resourceGroup().name})'
    description: 'Writes and reads blobs and reads their tags. Deletes nothing and sets no tag.'
    type: 'CustomRole'
    assignableScopes: [resourceGroup().id]
    permissions: [
      {
        actions: [
          'Microsoft.Storage/storageAccounts/blobServices/containers/read'
          'Microsoft.Storage/storageAccounts/blobServices/containers/write'
        ]
        notActions: []
        dataActions: [
          'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'
          'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write'
          'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action'
          'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags/read'
        ]
        notDataActions: []
      }
    ]
  }
}

resource evidenceWriter 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: records::blobs::evidence
  name: guid(records::blobs::evidence.id, principalId, recordWriter.id)
  properties: assignment(principalId, recordWriter.id)
}

resource sealWriter 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: records::blobs::seals
  name: guid(records::blobs::seals.id, principalId, recordWriter.id)
  properties: assignment(principalId, recordWriter.id)
}

resource snapshotWriter 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: records::blobs::snapshots
  name: guid(records::blobs::snapshots.id, principalId, recordWriter.id)
  properties: assignment(principalId, recordWriter.id)
}

resource tableUser 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: records
  name: guid(records.id, principalId, storageTableDataContributor)
  properties: assignment(principalId, role(storageTableDataContributor))
}

// The Functions host asks for these three on its own account, which holds no records.
resource hostUser 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for id in [storageBlobDataOwner, storageQueueDataContributor, storageTableDataContributor]: {
    scope: host
    name: guid(host.id, principalId, id)
    properties: assignment(principalId, role(id))
  }
]

resource telemetrySender 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, principalId, monitoringMetricsPublisher)
  properties: assignment(principalId, role(monitoringMetricsPublisher))
}

func role(id string) string => subscriptionResourceId('Microsoft.Authorization/roleDefinitions', id)

func assignment(principal string, roleId string) object => {
  principalId: principal
  principalType: 'ServicePrincipal'
  roleDefinitionId: roleId
}
