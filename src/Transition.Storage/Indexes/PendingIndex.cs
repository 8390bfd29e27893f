using System.Runtime.CompilerServices;
using Transition.Application.Ports;
using Transition.Storage.Tables;

namespace Transition.Storage.Indexes;

/// <param name="writer">Names this process, and no other and no earlier one.</param>
/// <param name="clock">The machine's own time.</param>
public sealed class PendingIndex(ITableStore tables, string writer, TimeProvider clock) : IPendingIndex
{
    private const string DeliveredColumn = "Delivered";
    private const string MarkedAtColumn = "MarkedAt";

    public async Task<IReadOnlyList<PendingEntry>> MarkAsync(
        IReadOnlyList<(AggregateRef Aggregate, long Delivered)> marks, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var entries = new Dictionary<AggregateRef, PendingEntry>();
        var distinct = marks.GroupBy(mark => mark.Aggregate, (aggregate, same) => (aggregate, Delivered: same.Min(mark => mark.Delivered)));
        foreach (var chunk in distinct.Chunk(TableLimits.WritesPerCommit))
        {
            var writes = chunk.Select(mark => RowWrite.InsertOrReplace(Row(mark.aggregate, mark.Delivered, now))).ToList();
            var etags = await tables.CommitAsync(TableNames.Pending, writes, cancellation);
            foreach (var ((aggregate, delivered), etag) in chunk.Zip(etags))
            {
                entries.Add(aggregate, new PendingEntry(aggregate, delivered, now, writer, etag!));
            }
        }

        return [.. marks.Select(mark => entries[mark.Aggregate])];
    }

    public async Task ClearAsync(IReadOnlyList<PendingEntry> entries, CancellationToken cancellation)
    {
        // Entries of two marks of one aggregate name the same row, which a batch can only write once.
        var batches = entries.Distinct()
            .GroupBy(entry => (entry.Writer, entry.Aggregate)).SelectMany(same => same.Index())
            .GroupBy(turn => (turn.Item.Writer, turn.Index), turn => turn.Item)
            .SelectMany(turn => turn.Chunk(TableLimits.WritesPerCommit));
        foreach (var batch in batches)
        {
            await DeleteAsync([.. batch.Select(Delete)], cancellation);
        }
    }

    public async IAsyncEnumerable<PendingEntry> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in tables.QueryAsync(TableNames.Pending, TableQuery.All, cancellation))
        {
            yield return new PendingEntry(
                Keys.DecodeAggregate(row.RowKey),
                row.Get<long>(DeliveredColumn),
                row.Get<DateTimeOffset>(MarkedAtColumn),
                Keys.Decode(row.PartitionKey),
                row.ETag!);
        }
    }

    private TableRow Row(AggregateRef aggregate, long delivered, DateTimeOffset now) =>
        new TableRow(Keys.Encode(writer), Keys.Encode(aggregate)).Set(DeliveredColumn, delivered).Set(MarkedAtColumn, now);

    private static RowWrite Delete(PendingEntry entry) =>
        RowWrite.Delete(Keys.Encode(entry.Writer), Keys.Encode(entry.Aggregate), entry.ETag);

    /// <summary>A row that was marked again or is gone keeps its batch from being removed, and is found by halving.</summary>
    private async Task DeleteAsync(List<RowWrite> writes, CancellationToken cancellation)
    {
        try
        {
            await tables.CommitAsync(TableNames.Pending, writes, cancellation);
        }
        catch (RowConflictException) when (writes.Count > 1)
        {
            var half = writes.Count / 2;
            await DeleteAsync(writes[..half], cancellation);
            await DeleteAsync(writes[half..], cancellation);
        }
        catch (RowConflictException)
        {
            // Found: this row stays as it is.
        }
    }
}
