using System.Collections.Concurrent;
using System.Security.Cryptography;
using Transition.Application.Ports;

namespace Transition.Storage.Blobs;

/// <summary>Evidence in memory, for tests.</summary>
public sealed class InMemoryEvidenceVault(StorageFaults? faults = null) : IEvidenceVault, IEvidenceDisposal
{
    private readonly ConcurrentDictionary<string, (StoredFile File, byte[] Content)> files = new(StringComparer.Ordinal);

    public async Task<StoredFile> StoreAsync(
        string name, Stream content, string contentType, long maximumBytes, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        faults?.BeforeWrite(Containers.Evidence);
        if (!files.TryGetValue(name, out var stored))
        {
            var bytes = await ReadAsync(content, maximumBytes, cancellation);
            var file = new StoredFile(name, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length, contentType);
            stored = files.GetOrAdd(name, (file, bytes));
        }

        faults?.AfterWrite(Containers.Evidence);
        return stored.File;
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

    private static async Task<byte[]> ReadAsync(Stream content, long maximumBytes, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            if (kept.Length + read > maximumBytes)
            {
                throw new EvidenceTooLargeException(maximumBytes);
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }
}
