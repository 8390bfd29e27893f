// Production: az deployment sub create --location uksouth --parameters infra/prod.bicepparam
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'transition-prod')
param tier = 'prod'
param durableBackend = readEnvironmentVariable('TRANSITION_DURABLE_BACKEND', 'AzureStorage')
param entraClientId = readEnvironmentVariable('TRANSITION_ENTRA_CLIENT_ID')
param firstAdministrator = readEnvironmentVariable('TRANSITION_FIRST_ADMINISTRATOR', '')
param accessContact = readEnvironmentVariable('TRANSITION_ACCESS_CONTACT')
param alertAddress = readEnvironmentVariable('TRANSITION_ALERT_ADDRESS')
param notifyKeyAddress = readEnvironmentVariable('TRANSITION_NOTIFY_KEY_ADDRESS', '')
param notifyTemplate = readEnvironmentVariable('TRANSITION_NOTIFY_TEMPLATE', '')
param notifyAddresses = json(readEnvironmentVariable('TRANSITION_NOTIFY_ADDRESSES', '{}'))

// Eight years. Check it against the records schedule of whoever is responsible before it is locked.
param retentionDays = 2922
param malwareScanCapGB = 100
