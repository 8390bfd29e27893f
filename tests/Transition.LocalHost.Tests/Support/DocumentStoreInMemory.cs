using System.Collections.Concurrent;
using System.Globalization;
using Transition.Application.Ports;

namespace Transition.LocalHost.Tests.Support;

/// <summary>Keeps documents as the port asks for it, and can refuse to.</summary>
public sealed class DocumentStoreInMemory : IDocumentStore
{
    private readonly ConcurrentDictionary<string, StoredDocument> documents = new();
    private int writes;

    public bool RefusesWrites { get; set; }

    public Task<StoredDocument?> ReadAsync(string key, CancellationToken cancellation) =>
        Task.FromResult(documents.GetValueOrDefault(key));

    public async Task<StoredDocument> WriteAsync(string key, ReadOnlyMemory<byte> content, string? etag, CancellationToken cancellation)
    {
        await Task.Yield();
        if (RefusesWrites)
        {
            throw new StorageUnavailableException();
        }

        if (documents.GetValueOrDefault(key)?.ETag != etag)
        {
            throw new ConcurrencyException();
        }

        return documents[key] = new(key, content, Interlocked.Increment(ref writes).ToString(CultureInfo.InvariantCulture));
    }

    public Task<IReadOnlyList<DocumentWritten>> WriteManyAsync(IReadOnlyList<DocumentWrite> writes, CancellationToken cancellation) =>
        throw new NotSupportedException("Settings are written one by one.");

    public IAsyncEnumerable<StoredDocument> ReadAllAsync(CancellationToken cancellation) => documents.Values.ToAsyncEnumerable();

    public Task RemoveAllAsync(Func<string, bool> which, CancellationToken cancellation)
    {
        documents.Keys.Where(which).ToList().ForEach(key => documents.TryRemove(key, out _));
        return Task.CompletedTask;
    }
}
