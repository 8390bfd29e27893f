using Transition.Application.Ports;
using Transition.Storage.Documents;
using Transition.Storage.Payloads;
using Transition.Storage.Tables;

namespace Transition.Application.Tests.Insight;

/// <summary>Documents in memory, with the calls counted, and which can be away.</summary>
internal sealed class CountingStore : IDocumentStore
{
    private readonly DocumentStore inner = new(new InMemoryTableStore(), new InMemoryPayloadBlobs(), "views", DocumentStore.SortOf);

    private int reads;

    public int Reads => reads;

    public int Writes { get; private set; }

    public bool IsAway { get; set; }

    public Task<StoredDocument?> ReadAsync(string key, CancellationToken cancellation)
    {
        Interlocked.Increment(ref reads);
        return inner.ReadAsync(key, cancellation);
    }

    public Task<StoredDocument> WriteAsync(string key, ReadOnlyMemory<byte> content, string? etag, CancellationToken cancellation) =>
        inner.WriteAsync(key, content, etag, cancellation);

    public Task<IReadOnlyList<DocumentWritten>> WriteManyAsync(IReadOnlyList<DocumentWrite> writes, CancellationToken cancellation)
    {
        Writes++;
        return IsAway ? throw new StorageUnavailableException() : inner.WriteManyAsync(writes, cancellation);
    }

    public IAsyncEnumerable<StoredDocument> ReadAllAsync(CancellationToken cancellation) => inner.ReadAllAsync(cancellation);

    public Task RemoveAllAsync(Func<string, bool> which, CancellationToken cancellation) => inner.RemoveAllAsync(which, cancellation);
}
