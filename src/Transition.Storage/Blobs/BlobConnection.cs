using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Transition.Storage.Blobs;

/// <summary>Reaches the blob service as the options say.</summary>
internal static class BlobConnection
{
    /// <summary>A blob is written under this condition, so that nothing is ever overwritten.</summary>
    public static BlobRequestConditions IfAbsent => new() { IfNoneMatch = Azure.ETag.All };

    public static BlobServiceClient Connect(StorageOptions options)
    {
        options.Validate();
        var client = new BlobClientOptions();
        options.Configure(client);
        return options.ConnectionString is { } connectionString
            ? new BlobServiceClient(connectionString, client)
            : new BlobServiceClient(options.BlobServiceUri, options.Credential ?? new DefaultAzureCredential(), client);
    }

    public static bool IsPresentAlready(this Azure.RequestFailedException failure) =>
        failure.ErrorCode == BlobErrorCode.BlobAlreadyExists || failure.ErrorCode == BlobErrorCode.ConditionNotMet;
}
