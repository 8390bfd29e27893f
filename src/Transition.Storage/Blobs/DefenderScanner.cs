using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Transition.Application.Ports;
using Transition.Domain.Common;

namespace Transition.Storage.Blobs;

/// <summary>What Defender for Storage has found, as it says it in an index tag of the blob.</summary>
public sealed class DefenderScanner(BlobServiceClient service) : IEvidenceScanner
{
    public const string Tag = "Malware Scanning scan result";

    private readonly BlobContainerClient container = service.GetBlobContainerClient(Containers.Evidence);

    public Task<ScanVerdict> VerdictAsync(string name, CancellationToken cancellation) =>
        StorageFailure.GuardAsync(() => ReadAsync(name, cancellation), cancellation);

    private async Task<ScanVerdict> ReadAsync(string name, CancellationToken cancellation)
    {
        try
        {
            var found = await container.GetBlobClient(Keys.Encode(name)).GetTagsAsync(cancellationToken: cancellation);
            return found.Value.Tags.TryGetValue(Tag, out var result) ? Of(result) : ScanVerdict.Waiting;
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return ScanVerdict.Waiting;
        }
    }

    /// <summary>A result that is not known here counts as none that can be trusted.</summary>
    private static ScanVerdict Of(string result) => result switch
    {
        "No threats found" => ScanVerdict.Clean,
        "Malicious" => ScanVerdict.Infected,
        _ => ScanVerdict.Failed,
    };
}
