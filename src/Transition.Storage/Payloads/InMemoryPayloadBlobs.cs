using System.Collections.Concurrent;

namespace Transition.Storage.Payloads;

/// <summary>Large payloads in memory, for tests.</summary>
public sealed class InMemoryPayloadBlobs(StorageFaults? faults = null) : IPayloadBlobs
{
    private readonly ConcurrentDictionary<string, byte[]> blobs = new(StringComparer.Ordinal);

    public int Count => blobs.Count;

    public Task PutAsync(string sha256, ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        faults?.BeforeWrite(Containers.Snapshots);
        blobs.TryAdd(sha256, payload.ToArray());
        faults?.AfterWrite(Containers.Snapshots);
        return Task.CompletedTask;
    }

    public Task<ReadOnlyMemory<byte>> GetAsync(string sha256, CancellationToken cancellation)
    {
        faults?.BeforeRead(Containers.Snapshots);
        return blobs.TryGetValue(sha256, out var payload)
            ? Task.FromResult<ReadOnlyMemory<byte>>(payload)
            : throw new InvalidDataException($"There is no payload {sha256}.");
    }
}
