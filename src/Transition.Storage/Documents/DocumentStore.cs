using System.Runtime.CompilerServices;
using Transition.Application.Ports;
using Transition.Storage.Payloads;
using Transition.Storage.Tables;

namespace Transition.Storage.Documents;

/// <summary>Documents in a table of their own, a row each, found by one point read.</summary>
/// <param name="partitionOf">
/// Gives the part of a key that names its partition. Documents of one partition are written in one request.
/// </param>
public sealed class DocumentStore(ITableStore tables, IPayloadBlobs blobs, string table, Func<string, string> partitionOf) : IDocumentStore
{
    private const string WriteColumn = "Write";

    /// <summary>In one request, with room for their base64 and their frames.</summary>
    private const int MostBytes = TableLimits.CommitBytes / 2;

    private readonly PayloadColumns payloads = new(blobs);

    /// <summary>The key without its last part: all documents of a sort.</summary>
    public static string SortOf(string key) => key.LastIndexOf(Keys.Separator) is > 0 and var end ? key[..end] : key;

    public async Task<StoredDocument?> ReadAsync(string key, CancellationToken cancellation)
    {
        var row = await tables.ReadAsync(table, PartitionOf(key), Keys.Encode(key), cancellation);
        return row is null ? null : await DocumentAsync(key, row, cancellation);
    }

    public async Task<StoredDocument> WriteAsync(string key, ReadOnlyMemory<byte> content, string? etag, CancellationToken cancellation)
    {
        var written = await WriteOneAsync(await RowWriteAsync(new(key, content, etag), cancellation), cancellation);
        return written.Won
            ? new StoredDocument(key, content, written.ETag!)
            : throw new ConcurrencyException($"Document {key} was written by somebody else.");
    }

    public async Task<IReadOnlyList<DocumentWritten>> WriteManyAsync(IReadOnlyList<DocumentWrite> writes, CancellationToken cancellation)
    {
        var answers = new DocumentWritten[writes.Count];
        await Task.WhenAll(writes.Index().GroupBy(write => PartitionOf(write.Item.Key)).SelectMany(Requests).Select(async request =>
        {
            var rows = await Task.WhenAll(request.Select(write => RowWriteAsync(write.Item, cancellation)));
            foreach (var (write, answer) in request.Zip(await WriteTogetherAsync(rows, cancellation)))
            {
                answers[write.Index] = answer;
            }
        }));
        return answers;
    }

    public async IAsyncEnumerable<StoredDocument> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in tables.QueryAsync(table, TableQuery.All, cancellation))
        {
            yield return await DocumentAsync(Keys.Decode(row.RowKey), row, cancellation);
        }
    }

    public Task RemoveAllAsync(Func<string, bool> which, CancellationToken cancellation) =>
        tables.RemoveAsync(table, row => which(Keys.Decode(row.RowKey)), cancellation);

    private async Task<StoredDocument> DocumentAsync(string key, TableRow row, CancellationToken cancellation) =>
        new(key, await payloads.ReadAsync(row, cancellation), row.ETag!) { StoredAt = row.Timestamp };

    private string PartitionOf(string key) => Keys.Encode(partitionOf(key));

    private async Task<RowWrite> RowWriteAsync(DocumentWrite write, CancellationToken cancellation)
    {
        if (write.Content is not { } content)
        {
            return RowWrite.Delete(PartitionOf(write.Key), Keys.Encode(write.Key), write.ETag!);
        }

        var row = new TableRow(PartitionOf(write.Key), Keys.Encode(write.Key)).Set(WriteColumn, Guid.NewGuid().ToString("N"));
        await payloads.WriteAsync(row, content, cancellation);
        return write.ETag is { } etag ? RowWrite.Replace(row, etag) : RowWrite.Insert(row);
    }

    /// <summary>One whose guard does not hold keeps all of them from being written, so then each is written by itself.</summary>
    private async Task<IReadOnlyList<DocumentWritten>> WriteTogetherAsync(RowWrite[] writes, CancellationToken cancellation)
    {
        if (writes.Length > 1)
        {
            try
            {
                return [.. (await tables.CommitAsync(table, writes, cancellation)).Select(etag => new DocumentWritten(true, etag))];
            }
            catch (RowConflictException)
            {
                // Which of them it was is found out below.
            }
        }

        return await Task.WhenAll(writes.Select(write => WriteOneAsync(write, cancellation)));
    }

    private async Task<DocumentWritten> WriteOneAsync(RowWrite write, CancellationToken cancellation)
    {
        try
        {
            return new(true, (await tables.CommitAsync(table, [write], cancellation))[0]);
        }
        catch (RowConflictException)
        {
            // The reply to an earlier try of this very write may have been lost.
            var stored = await tables.ReadAsync(table, write.Row.PartitionKey, write.Row.RowKey, cancellation);
            var isOwn = stored?.Find<string>(WriteColumn) == write.Row.Find<string>(WriteColumn);
            return isOwn ? new(true, stored?.ETag) : DocumentWritten.Lost;
        }
    }

    private static IEnumerable<List<(int Index, DocumentWrite Item)>> Requests(IEnumerable<(int Index, DocumentWrite Item)> writes)
    {
        List<(int, DocumentWrite)> request = [];
        var bytes = 0;
        foreach (var write in writes)
        {
            var own = write.Item.Content?.Length ?? 0;
            if (request.Count == TableLimits.WritesPerCommit || (request.Count > 0 && bytes + own > MostBytes))
            {
                yield return request;
                (request, bytes) = ([], 0);
            }

            request.Add(write);
            bytes += own;
        }

        if (request.Count > 0)
        {
            yield return request;
        }
    }
}
