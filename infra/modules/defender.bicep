// Every blob that is uploaded is scanned; the result is a tag of the blob, which the app may read and not write.
param accountName string
param capGB int

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: accountName
}

resource scanning 'Microsoft.Security/defenderForStorageSettings@2025-06-01' = {
  scope: account
  name: 'current'
  properties: {
    isEnabled: true
    overrideSubscriptionLevelSettings: true
    malwareScanning: {
      blobScanResultsOptions: 'BlobIndexTags'
      onUpload: {
        isEnabled: true
        capGBPerMonth: capGB
      }
    }
    sensitiveDataDiscovery: { isEnabled: false }
  }
}
