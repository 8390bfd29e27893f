// Everything that Transition needs in Azure, in one resource group of one United Kingdom region.
targetScope = 'subscription'

@minLength(1)
@maxLength(24)
@description('The name of the environment, for example transition-dev. Names of resources are made from it.')
param environmentName string

@allowed(['uksouth'])
@description('Where everything is kept. Records of production have a copy in its pair, UK West, which has no availability zones.')
param location string = 'uksouth'

@allowed(['dev', 'prod'])
@description('Production has zones, a copy in the paired region, and longer retention.')
param tier string

@allowed(['AzureStorage', 'DurableTaskScheduler'])
@description('Where Durable Functions keep their orchestrations.')
param durableBackend string = 'AzureStorage'

@description('The application (client) id of the app registration with which people sign in.')
param entraClientId string

@description('The tenants whose people may come; the first is the home of the app registration.')
@minLength(1)
param entraTenants string[] = [tenant().tenantId]

@description('Client ids of programs that call the API for a person.')
param apiClients string[] = []

@description('Object id of the person who becomes the first administrator by signing in. Empty it afterwards.')
param firstAdministrator string = ''

@description('Whom people without a role are told to ask, as a sentence says it.')
param accessContact string

@description('The address that alerts go to.')
param alertAddress string

@description('Where the key of GOV.UK Notify is: the address of a secret in a key vault that the app may read. Empty: notices are kept and not mailed.')
param notifyKeyAddress string = ''

@description('The id of the e-mail template at GOV.UK Notify.')
param notifyTemplate string = ''

@description('The e-mail address of each body that gets notices, by its code.')
param notifyAddresses object = {}

@description('How long evidence and seals cannot be changed or removed by anybody, in days.')
@minValue(1)
@maxValue(146000)
param retentionDays int

@description('How much Defender may scan in a month, in GB; it costs by the GB.')
@minValue(1)
param malwareScanCapGB int

var isProduction = tier == 'prod'
var token = uniqueString(subscription().id, environmentName, location)
var tags = {
  'azd-env-name': environmentName
  service: 'transition'
  tier: tier
}

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    retentionDays: isProduction ? 365 : 30
  }
}

module network 'modules/network.bicep' = {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    zones: isProduction
    mails: !empty(notifyKeyAddress)
  }
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
  }
}

// What the programme records: it outlives the app.
module records 'modules/storage.bicep' = {
  scope: group
  params: {
    name: 'strec${token}'
    location: location
    tags: union(tags, { holds: 'records' })
    sku: isProduction ? 'Standard_GZRS' : 'Standard_ZRS'
    containers: [
      { name: 'evidence', immutableDays: retentionDays }
      { name: 'seals', immutableDays: retentionDays }
      { name: 'snapshots', immutableDays: 0 }
      { name: 'audit', immutableDays: retentionDays }
    ]
    keepDeletedDays: isProduction ? 90 : 14
    scannedByDefender: true
    privateServices: ['blob', 'table']
    endpointsSubnetId: network.outputs.endpointsSubnetId
    dnsZoneIds: network.outputs.storageZoneIds
    workspaceId: monitoring.outputs.workspaceId
  }
}

// What the Functions host needs to run: nothing in it is a record.
module host 'modules/storage.bicep' = {
  scope: group
  params: {
    name: 'sthost${token}'
    location: location
    tags: union(tags, { holds: 'host' })
    sku: 'Standard_ZRS'
    containers: [
      { name: 'packages', immutableDays: 0 }
    ]
    keepDeletedDays: 7
    scannedByDefender: false
    privateServices: ['blob', 'queue', 'table']
    endpointsSubnetId: network.outputs.endpointsSubnetId
    dnsZoneIds: network.outputs.storageZoneIds
    workspaceId: monitoring.outputs.workspaceId
  }
}

module defender 'modules/defender.bicep' = {
  scope: group
  params: {
    accountName: records.outputs.name
    capGB: malwareScanCapGB
  }
}

module scheduler 'modules/scheduler.bicep' = if (durableBackend == 'DurableTaskScheduler') {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    endpointsSubnetId: network.outputs.endpointsSubnetId
    vnetId: network.outputs.vnetId
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module access 'modules/access.bicep' = {
  scope: group
  params: {
    principalId: identity.outputs.principalId
    recordsName: records.outputs.name
    hostName: host.outputs.name
    insightsName: monitoring.outputs.insightsName
  }
}

module app 'modules/app.bicep' = {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    isProduction: isProduction
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    subnetId: network.outputs.appSubnetId
    hostName: host.outputs.name
    packagesContainer: 'packages'
    recordsName: records.outputs.name
    insightsName: monitoring.outputs.insightsName
    workspaceId: monitoring.outputs.workspaceId
    entraClientId: entraClientId
    entraTenants: entraTenants
    apiClients: apiClients
    firstAdministrator: firstAdministrator
    accessContact: accessContact
    notifyKeyAddress: notifyKeyAddress
    notifyTemplate: notifyTemplate
    notifyAddresses: notifyAddresses
    schedulerEndpoint: scheduler.?outputs.endpoint ?? ''
    schedulerTaskHub: scheduler.?outputs.taskHub ?? ''
  }
  dependsOn: [access]
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    token: token
    location: location
    tags: tags
    address: alertAddress
    insightsId: monitoring.outputs.insightsId
    workspaceId: monitoring.outputs.workspaceId
    appId: app.outputs.id
    appAddress: app.outputs.address
    recordsId: records.outputs.id
  }
}

output AZURE_LOCATION string = location
output AZURE_TENANT_ID string = tenant().tenantId
output AZURE_RESOURCE_GROUP string = group.name
output SERVICE_APP_NAME string = app.outputs.name
output SERVICE_APP_ENDPOINT string = app.outputs.address
output RECORDS_ACCOUNT string = records.outputs.name
output IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId
output IDENTITY_CLIENT_ID string = identity.outputs.clientId
