// For `azd up`, which gives the environment's values as environment variables.
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param tier = readEnvironmentVariable('TRANSITION_TIER', 'dev')
param durableBackend = readEnvironmentVariable('TRANSITION_DURABLE_BACKEND', 'AzureStorage')
param entraClientId = readEnvironmentVariable('TRANSITION_ENTRA_CLIENT_ID')
param firstAdministrator = readEnvironmentVariable('TRANSITION_FIRST_ADMINISTRATOR', '')
param accessContact = readEnvironmentVariable('TRANSITION_ACCESS_CONTACT')
param alertAddress = readEnvironmentVariable('TRANSITION_ALERT_ADDRESS')
param notifyKeyAddress = readEnvironmentVariable('TRANSITION_NOTIFY_KEY_ADDRESS', '')
param notifyTemplate = readEnvironmentVariable('TRANSITION_NOTIFY_TEMPLATE', '')
param notifyAddresses = json(readEnvironmentVariable('TRANSITION_NOTIFY_ADDRESSES', '{}'))
param retentionDays = int(readEnvironmentVariable('TRANSITION_RETENTION_DAYS', '1'))
param malwareScanCapGB = int(readEnvironmentVariable('TRANSITION_SCAN_CAP_GB', '10'))
