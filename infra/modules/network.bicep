// The app reaches its storage over private endpoints only, and the rest of the world through one door.
param token string
param location string
param tags object

@description('Whether what can be is spread over availability zones.')
param zones bool

@description('Whether the app sends mail, by a service outside Azure.')
param mails bool

var storageServices = ['blob', 'queue', 'table']
var appRange = '10.20.0.0/24'
var endpointsRange = '10.20.1.0/24'

resource appRules 'Microsoft.Network/networkSecurityGroups@2024-07-01' = {
  name: 'nsg-app-${token}'
  location: location
  tags: tags
  properties: {
    securityRules: concat(mails ? [rule('AllowMail', 140, 'Outbound', 'Allow', 'VirtualNetwork', 'Internet', '443')] : [], [
      rule('AllowEndpoints', 100, 'Outbound', 'Allow', 'VirtualNetwork', 'VirtualNetwork', '443')
      rule('AllowEntra', 110, 'Outbound', 'Allow', 'VirtualNetwork', 'AzureActiveDirectory', '443')
      rule('AllowMonitor', 120, 'Outbound', 'Allow', 'VirtualNetwork', 'AzureMonitor', '443')
      rule('AllowAzure', 130, 'Outbound', 'Allow', 'VirtualNetwork', 'AzureCloud', '443')
      rule('DenyInternetOut', 4000, 'Outbound', 'Deny', '*', 'Internet', '*')
      rule('DenyInternetIn', 4000, 'Inbound', 'Deny', 'Internet', '*', '*')
    ])
  }
}

resource endpointRules 'Microsoft.Network/networkSecurityGroups@2024-07-01' = {
  name: 'nsg-endpoints-${token}'
  location: location
  tags: tags
  properties: {
    securityRules: [
      rule('AllowApp', 100, 'Inbound', 'Allow', appRange, endpointsRange, '443')
      rule('DenyAllIn', 4000, 'Inbound', 'Deny', '*', '*', '*')
      rule('DenyAllOut', 4000, 'Outbound', 'Deny', '*', '*', '*')
    ]
  }
}

resource outboundAddress 'Microsoft.Network/publicIPAddresses@2024-07-01' = {
  name: 'pip-${token}'
  location: location
  tags: tags
  sku: { name: 'Standard' }
  zones: zones ? ['1', '2', '3'] : []
  properties: { publicIPAllocationMethod: 'Static' }
}

resource outbound 'Microsoft.Network/natGateways@2024-07-01' = {
  name: 'ng-${token}'
  location: location
  tags: tags
  sku: { name: 'Standard' }
  properties: { publicIpAddresses: [{ id: outboundAddress.id }] }
}

resource vnet 'Microsoft.Network/virtualNetworks@2024-07-01' = {
  name: 'vnet-${token}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/16'] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: appRange
          networkSecurityGroup: { id: appRules.id }
          natGateway: { id: outbound.id }
          defaultOutboundAccess: false
          delegations: [{ name: 'functions', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: endpointsRange
          networkSecurityGroup: { id: endpointRules.id }
          defaultOutboundAccess: false
          privateEndpointNetworkPolicies: 'NetworkSecurityGroupEnabled'
        }
      }
    ]
  }

  resource app 'subnets' existing = { name: 'app' }
  resource endpoints 'subnets' existing = { name: 'endpoints' }
}

resource zonesOfStorage 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for service in storageServices: {
    name: 'privatelink.${service}.${az.environment().suffixes.storage}'
    location: 'global'
    tags: tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (service, i) in storageServices: {
    parent: zonesOfStorage[i]
    name: 'vnet-${token}'
    location: 'global'
    tags: tags
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: vnet.id }
    }
  }
]

func rule(name string, priority int, direction string, access string, from string, to string, port string) object => {
  name: name
  properties: {
    priority: priority
    direction: direction
    access: access
    protocol: port == '*' ? '*' : 'Tcp'
    sourceAddressPrefix: from
    sourcePortRange: '*'
    destinationAddressPrefix: to
    destinationPortRange: port
  }
}

output vnetId string = vnet.id
output appSubnetId string = vnet::app.id
output endpointsSubnetId string = vnet::endpoints.id
output storageZoneIds object = toObject(range(0, length(storageServices)), i => storageServices[i], i => resourceId('Microsoft.Network/privateDnsZones', 'privatelink.${storageServices[i]}.${az.environment().suffixes.storage}'))
