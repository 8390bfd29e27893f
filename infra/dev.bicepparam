// A test environment: az deployment sub create --location uksouth --parameters infra/dev.bicepparam
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'transition-dev')
param tier = 'dev'
param durableBackend = readEnvironmentVariable('TRANSITION_DURABLE_BACKEND', 'AzureStorage')
param entraClientId = readEnvironmentVariable('TRANSITION_ENTRA_CLIENT_ID')
param firstAdministrator = readEnvironmentVariable('TRANSITION_FIRST_ADMINISTRATOR', '')
param accessContact = readEnvironmentVariable('TRANSITION_ACCESS_CONTACT')
param alertAddress = readEnvironmentVariable('TRANSITION_ALERT_ADDRESS')
param notifyKeyAddress = readEnvironmentVariable('TRANSITION_NOTIFY_KEY_ADDRESS', '')
param notifyTemplate = readEnvironmentVariable('TRANSITION_NOTIFY_TEMPLATE', '')
param notifyAddresses = json(readEnvironmentVariable('TRANSITION_NOTIFY_ADDRESSES', '{}'))

// Short, so that a test environment can be taken down again.
param retentionDays = 1
param malwareScanCapGB = 5
