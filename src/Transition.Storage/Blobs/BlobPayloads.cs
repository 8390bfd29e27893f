using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Transition.Storage.Payloads;

namespace Transition.Storage.Blobs;

/// <summary>Large payloads in the container <c>snapshots</c>.</summary>
public sealed class BlobPayloads(BlobServiceClient service) : IPayloadBlobs
{
    private readonly BlobContainerClient container = service.GetBlobContainerClient(Containers.Snapshots);

    public Task PutAsync(string sha256, ReadOnlyMemory<byte> payload, CancellationToken cancellation) =>
        StorageFailure.GuardAsync(() => PutOnceAsync(sha256, payload, cancellation), cancellation);

    public async Task<ReadOnlyMemory<byte>> GetAsync(string sha256, CancellationToken cancellation)
    {
        var payload = await StorageFailure.GuardAsync(() => DownloadAsync(sha256, cancellation), cancellation);
        return Convert.ToHexStringLower(SHA256.HashData(payload.Span)) == sha256
            ? payload
            : throw new InvalidDataException($"The payload {sha256} was altered.");
    }

    private async Task<bool> PutOnceAsync(string sha256, ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        try
        {
            var options = new BlobUploadOptions { Conditions = BlobConnection.IfAbsent };
            await container.GetBlobClient(sha256).UploadAsync(BinaryData.FromBytes(payload), options, cancellation);
            return true;
        }
        catch (RequestFailedException failure) when (failure.IsPresentAlready())
        {
            return false;
        }
    }

    private async Task<ReadOnlyMemory<byte>> DownloadAsync(string sha256, CancellationToken cancellation)
    {
        try
        {
            var content = await container.GetBlobClient(sha256).DownloadContentAsync(cancellation);
            return content.Value.Content.ToMemory();
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            throw new InvalidDataException($"There is no payload {sha256}.", failure);
        }
    }
}
