// The function app, its plan, its settings, and the sign-in that stands before it.
param token string
param location string
param tags object
param isProduction bool
param identityId string
param identityClientId string
param subnetId string
param hostName string
param packagesContainer string
param recordsName string
param insightsName string
param workspaceId string
param entraClientId string
param entraTenants string[]
param apiClients string[]
param firstAdministrator string
param accessContact string

@description('Empty where no mail is sent.')
param notifyKeyAddress string
param notifyTemplate string
param notifyAddresses object

@description('Empty where orchestrations are kept in the storage account of the host.')
param schedulerEndpoint string
param schedulerTaskHub string

resource host 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: hostName
}

resource records 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: recordsName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: {
    reserved: true
    zoneRedundant: isProduction
  }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: 'func-${token}'
  location: location
  tags: union(tags, { 'azd-service-name': 'app' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    publicNetworkAccess: 'Enabled'
    virtualNetworkSubnetId: subnetId
    outboundVnetRouting: { allTraffic: true }
    keyVaultReferenceIdentity: identityId
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      remoteDebuggingEnabled: false
      cors: { allowedOrigins: [] }
    }
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${host.properties.primaryEndpoints.blob}${packagesContainer}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: isProduction ? 40 : 10
        alwaysReady: isProduction ? [{ name: 'http', instanceCount: 2 }, { name: 'durable', instanceCount: 2 }] : []
      }
    }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: union(
      platformSettings,
      transitionSettings,
      empty(notifyKeyAddress) ? {} : notifySettings,
      empty(schedulerEndpoint) ? {} : schedulerSettings
    )
  }

  resource signIn 'config' = {
    name: 'authsettingsV2'
    properties: {
      platform: { enabled: true, runtimeVersion: '~1' }
      globalValidation: {
        requireAuthentication: true
        unauthenticatedClientAction: 'RedirectToLoginPage'
        redirectToProvider: 'azureactivedirectory'
        excludedPaths: ['/health/live', '/health/ready']
      }
      httpSettings: { requireHttps: true, forwardProxy: { convention: 'NoProxy' } }
      identityProviders: {
        azureActiveDirectory: {
          enabled: true
          registration: {
            clientId: entraClientId
            openIdIssuer: '${az.environment().authentication.loginEndpoint}${entraTenants[0]}/v2.0'
            clientSecretSettingName: 'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID'
          }
          validation: {
            allowedAudiences: [entraClientId, 'api://${entraClientId}']
            defaultAuthorizationPolicy: { allowedApplications: union([entraClientId], apiClients) }
          }
        }
      }
      login: { tokenStore: { enabled: false } }
    }
    dependsOn: [settings]
  }
}

// The host and the platform. No setting holds a key: the identity is what opens things.
var platformSettings = {
  AzureWebJobsStorage__blobServiceUri: host.properties.primaryEndpoints.blob
  AzureWebJobsStorage__queueServiceUri: host.properties.primaryEndpoints.queue
  AzureWebJobsStorage__tableServiceUri: host.properties.primaryEndpoints.table
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
  AZURE_CLIENT_ID: identityClientId
  OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identityClientId
  WEBSITE_AUTH_AAD_ALLOWED_TENANTS: join(entraTenants, ',')
}

var transitionSettings = {
  Transition__Storage__TableServiceUri: records.properties.primaryEndpoints.table
  Transition__Storage__BlobServiceUri: records.properties.primaryEndpoints.blob
  Transition__Entra__ClientId: entraClientId
  Transition__Entra__Tenants: join(entraTenants, ',')
  Transition__Entra__Scope: 'access_as_user'
  Transition__Access__FirstAdministrator: firstAdministrator
  Transition__Access__Contact: accessContact
}

// The platform reads the secret with the app's identity; the setting holds only its address.
var notifySettings = {
  Transition__Notify__ApiKey: '@Microsoft.KeyVault(SecretUri=${notifyKeyAddress})'
  Transition__Notify__Template: notifyTemplate
  Transition__Notify__Addresses: string(notifyAddresses)
}

// Overrides what host.json says of the storage provider.
var schedulerSettings = {
  AzureFunctionsJobHost__extensions__durableTask__hubName: schedulerTaskHub
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__type: 'azureManaged'
  AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName: 'DURABLE_TASK_SCHEDULER_CONNECTION_STRING'
  DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Endpoint=${schedulerEndpoint};Authentication=ManagedIdentity;ClientID=${identityClientId}'
}

resource appDiagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: app
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'allLogs', enabled: true }]
    metrics: [{ category: 'AllMetrics', enabled: true }]
  }
}

output id string = app.id
output name string = app.name
output address string = 'https://${app.properties.defaultHostName}'
