using System.Collections.Concurrent;
using Transition.Application.Ports;

namespace Transition.Storage.Blobs;

/// <summary>Evidence in memory, for tests.</summary>
public sealed class InMemoryEvidenceVault(StorageFaults? faults = null) : IEvidenceVault, IEvidenceDisposal
{
    private readonly ConcurrentDictionary<string, (StoredFile File, byte[] Content)> files = new(StringComparer.Ordinal);

    public async Task<StoredFile?> StoreAsync(
        string name, Stream content, string contentType, long maximumBytes, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        faults?.BeforeWrite(Containers.Evidence);
        using var kept = new MemoryStream();
        var (sha256, length) = await HashedFile.ReadAsync(content, maximumBytes, block => kept.WriteAsync(block, cancellation).AsTask(), cancellation);
        var stored = files.GetOrAdd(name, (new(name, sha256, length, contentType), kept.ToArray()));
        faults?.AfterWrite(Containers.Evidence);
        return stored.File.Sha256 == sha256 ? stored.File : null;
    }

    public IAsyncEnumerable<StoredFile> ListAsync(CancellationToken cancellation)
    {
        faults?.BeforeRead(Containers.Evidence);
        return files.Values.Select(stored => stored.File).OrderBy(file => file.Name, StringComparer.Ordinal).ToAsyncEnumerable();
    }

    public Task<Stream?> OpenAsync(string name, CancellationToken cancellation)
    {
        faults?.BeforeRead(Containers.Evidence);
        return Task.FromResult<Stream?>(
            files.TryGetValue(name, out var stored) ? new MemoryStream(stored.Content, writable: false) : null);
    }

    public Task RemoveAsync(string name, CancellationToken cancellation)
    {
        faults?.BeforeWrite(Containers.Evidence);
        files.TryRemove(name, out _);
        faults?.AfterWrite(Containers.Evidence);
        return Task.CompletedTask;
    }
}
