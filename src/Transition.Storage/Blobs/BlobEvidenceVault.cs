using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Transition.Application.Ports;

namespace Transition.Storage.Blobs;

/// <summary>Evidence in the container <c>evidence</c>. A file is there from its commit on, with hash and length, or not at all.</summary>
public sealed class BlobEvidenceVault(BlobServiceClient service) : IEvidenceVault, IEvidenceDisposal
{
    private const string HashKey = "sha256";
    private const string LengthKey = "length";

    private readonly BlobContainerClient container = service.GetBlobContainerClient(Containers.Evidence);

    public async Task<StoredFile?> StoreAsync(
        string name, Stream content, string contentType, long maximumBytes, CancellationToken cancellation)
    {
        var blob = container.GetBlockBlobClient(Keys.Encode(name));
        if (await FindAsync(name, blob, cancellation) is { } present)
        {
            return await HashedFile.IfSameAsync(present, content, maximumBytes, cancellation);
        }

        var upload = new BlockUpload(blob);
        var (sha256, length) = await HashedFile.ReadAsync(content, maximumBytes, block => upload.StageAsync(block, cancellation), cancellation);
        var options = new CommitBlockListOptions
        {
            Conditions = BlobConnection.IfAbsent,
            HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
            Metadata = new Dictionary<string, string>
            {
                [HashKey] = sha256,
                [LengthKey] = length.ToString(CultureInfo.InvariantCulture),
            },
        };
        if (await StorageFailure.GuardAsync(() => TryCommitAsync(blob, upload.Blocks, options, cancellation), cancellation))
        {
            return new(name, sha256, length, contentType);
        }

        var first = await FindAsync(name, blob, cancellation)
            ?? throw new StorageUnavailableException($"The blocks of {name} were lost before their commit: upload it again.");
        return first.Sha256 == sha256 ? first : null;
    }

    public async IAsyncEnumerable<StoredFile> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var blobs = container.GetBlobsAsync(BlobTraits.Metadata, cancellationToken: cancellation).GetAsyncEnumerator(cancellation);
        while (await StorageFailure.GuardAsync(() => blobs.MoveNextAsync().AsTask(), cancellation))
        {
            var blob = blobs.Current;
            yield return Describe(Keys.Decode(blob.Name), blob.Metadata, blob.Properties.ContentType);
        }
    }

    public Task<Stream?> OpenAsync(string name, CancellationToken cancellation) =>
        StorageFailure.GuardAsync(() => DownloadAsync(name, cancellation), cancellation);

    public Task RemoveAsync(string name, CancellationToken cancellation) => StorageFailure.GuardAsync(
        () => container.GetBlobClient(Keys.Encode(name)).DeleteIfExistsAsync(cancellationToken: cancellation), cancellation);

    /// <summary>False if the name was taken meanwhile, by somebody else or by an earlier try whose reply was lost.</summary>
    private static async Task<bool> TryCommitAsync(
        BlockBlobClient blob, IReadOnlyList<string> blocks, CommitBlockListOptions options, CancellationToken cancellation)
    {
        try
        {
            await blob.CommitBlockListAsync(blocks, options, cancellation);
            return true;
        }
        catch (RequestFailedException failure) when (failure.IsPresentAlready() || failure.ErrorCode == BlobErrorCode.InvalidBlockList)
        {
            return false;
        }
    }

    private static async Task<StoredFile?> FindAsync(string name, BlockBlobClient blob, CancellationToken cancellation)
    {
        var found = await StorageFailure.GuardAsync(() => PropertiesAsync(blob, cancellation), cancellation);
        return found is null ? null : Describe(name, found.Metadata, found.ContentType);
    }

    private static StoredFile Describe(string name, IDictionary<string, string> metadata, string contentType) =>
        new(name, metadata[HashKey], long.Parse(metadata[LengthKey], CultureInfo.InvariantCulture), contentType);

    private static async Task<BlobProperties?> PropertiesAsync(BlockBlobClient blob, CancellationToken cancellation)
    {
        try
        {
            return await blob.GetPropertiesAsync(cancellationToken: cancellation);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            return null;
        }
    }

    private async Task<Stream?> DownloadAsync(string name, CancellationToken cancellation)
    {
        try
        {
            var reply = await container.GetBlobClient(Keys.Encode(name)).DownloadStreamingAsync(cancellationToken: cancellation);
            return reply.Value.Content;
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }
}
