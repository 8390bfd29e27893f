using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Transition.Application.Ports;

namespace Transition.Storage.Blobs;

/// <summary>Seals in the container <c>seals</c>, named by their numbers so that a listing has them in order.</summary>
public sealed class BlobSealStore(BlobServiceClient service) : ISealStore
{
    private const string WriteKey = "write";

    private readonly BlobContainerClient container = service.GetBlobContainerClient(Containers.Seals);

    public Task<bool> TryWriteAsync(long number, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        return StorageFailure.GuardAsync(() => WriteOnceAsync(number, content, cancellation), cancellation);
    }

    public async IAsyncEnumerable<(long Number, ReadOnlyMemory<byte> Content)> ReadAllAsync(
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var blobs = container.GetBlobsAsync(cancellationToken: cancellation).GetAsyncEnumerator(cancellation);
        while (await StorageFailure.GuardAsync(() => blobs.MoveNextAsync().AsTask(), cancellation))
        {
            var name = blobs.Current.Name;
            var content = await StorageFailure.GuardAsync(
                () => container.GetBlobClient(name).DownloadContentAsync(cancellation), cancellation);
            yield return (long.Parse(name, CultureInfo.InvariantCulture), content.Value.Content.ToMemory());
        }
    }

    private async Task<bool> WriteOnceAsync(long number, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var blob = container.GetBlobClient(number.ToString("D10", CultureInfo.InvariantCulture));
        var mark = Guid.NewGuid().ToString("N");
        var options = new BlobUploadOptions
        {
            Conditions = BlobConnection.IfAbsent,
            Metadata = new Dictionary<string, string> { [WriteKey] = mark },
        };
        try
        {
            await blob.UploadAsync(BinaryData.FromBytes(content), options, cancellation);
            return true;
        }
        catch (RequestFailedException failure) when (failure.IsPresentAlready())
        {
            // The reply to an earlier try of this very write may have been lost.
            var present = await blob.GetPropertiesAsync(cancellationToken: cancellation);
            return present.Value.Metadata.TryGetValue(WriteKey, out var written) && written == mark;
        }
    }
}
