using Transition.Application.Ports;
using Transition.Storage.Payloads;
using Transition.Storage.Tables;

namespace Transition.Storage.Documents;

/// <summary>Documents in a table of their own, a partition and a row each, found by one point read.</summary>
public sealed class DocumentStore(ITableStore tables, IPayloadBlobs blobs, string table) : IDocumentStore
{
    private const string WriteColumn = "Write";

    private readonly PayloadColumns payloads = new(blobs);

    public async Task<StoredDocument?> ReadAsync(string key, CancellationToken cancellation)
    {
        var encoded = Keys.Encode(key);
        var row = await tables.ReadAsync(table, encoded, encoded, cancellation);
        return row is null ? null : new StoredDocument(key, await payloads.ReadAsync(row, cancellation), row.ETag!);
    }

    public async Task<StoredDocument> WriteAsync(string key, ReadOnlyMemory<byte> content, string? etag, CancellationToken cancellation)
    {
        var encoded = Keys.Encode(key);
        var mark = Guid.NewGuid().ToString("N");
        var row = new TableRow(encoded, encoded).Set(WriteColumn, mark);
        await payloads.WriteAsync(row, content, cancellation);
        try
        {
            var write = etag is null ? RowWrite.Insert(row) : RowWrite.Replace(row, etag);
            var etags = await tables.CommitAsync(table, [write], cancellation);
            return new StoredDocument(key, content, etags[0]!);
        }
        catch (RowConflictException conflict)
        {
            // The reply to an earlier try of this very write may have been lost.
            var stored = await tables.ReadAsync(table, encoded, encoded, cancellation);
            return stored?.Find<string>(WriteColumn) == mark
                ? new StoredDocument(key, content, stored.ETag!)
                : throw new ConcurrencyException($"Document {key} was written by somebody else.", conflict);
        }
    }

    public async Task RemoveAsync(string key, string etag, CancellationToken cancellation)
    {
        var encoded = Keys.Encode(key);
        try
        {
            await tables.CommitAsync(table, [RowWrite.Delete(encoded, encoded, etag)], cancellation);
        }
        catch (RowConflictException conflict)
        {
            throw new ConcurrencyException($"Document {key} was written or removed by somebody else.", conflict);
        }
    }

    public Task RemoveAllAsync(Func<string, bool> which, CancellationToken cancellation) =>
        tables.RemoveAsync(table, row => which(Keys.Decode(row.PartitionKey)), cancellation);
}
