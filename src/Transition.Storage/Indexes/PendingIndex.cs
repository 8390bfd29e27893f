using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Transition.Application.Ports;
using Transition.Storage.Tables;

namespace Transition.Storage.Indexes;

/// <summary>
/// Marks that are made together stand in one row, which goes with the last of them: until then those that were removed are only
/// known here to be, and whatever reads the row after a crash of this process takes them for pending, which costs a look and no more.
/// </summary>
/// <param name="writer">Names this process, and no other and no earlier one.</param>
/// <param name="clock">The machine's own time.</param>
public sealed class PendingIndex(ITableStore tables, string writer, TimeProvider clock) : IPendingIndex
{
    /// <summary>In one row, whose property has room for so many of the longest names.</summary>
    private const int MostTogether = 50;

    private const string MarksColumn = "Marks";
    private const string DeliveredColumn = "Delivered";
    private const string MarkedAtColumn = "MarkedAt";
    private const char Next = '\n';
    private const char Then = ' ';

    /// <summary>By the keys of a row that this process has written, or has removed a mark of: whose marks it still holds.</summary>
    private readonly ConcurrentDictionary<(string Partition, string Row), MarksLeft> open = new();

    private readonly string partition = Keys.Encode(writer);

    public async Task<IReadOnlyList<PendingEntry>> MarkAsync(
        IReadOnlyList<(AggregateRef Aggregate, long Delivered)> marks, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var distinct = marks.GroupBy(mark => mark.Aggregate, (aggregate, same) => (Aggregate: aggregate, Delivered: same.Min(mark => mark.Delivered)));
        var rows = distinct.Chunk(MostTogether).Select(together => (Row: Row(together, now), Marks: together)).ToList();
        foreach (var batch in rows.Chunk(TableLimits.WritesPerCommit))
        {
            await tables.CommitAsync(TableNames.Pending, [.. batch.Select(row => RowWrite.InsertOrReplace(row.Row))], cancellation);
        }

        rows.ForEach(row => open[(row.Row.PartitionKey, row.Row.RowKey)] = new(row.Marks.Select(mark => mark.Aggregate)));
        var entries = rows
            .SelectMany(row => row.Marks, (row, mark) => new PendingEntry(mark.Aggregate, mark.Delivered, now, writer, row.Row.RowKey))
            .ToDictionary(entry => entry.Aggregate);
        return [.. marks.Select(mark => entries[mark.Aggregate])];
    }

    public async Task ClearAsync(IReadOnlyList<PendingEntry> entries, CancellationToken cancellation)
    {
        List<RowWrite> done = [];
        foreach (var row in entries.GroupBy(entry => (Partition: Keys.Encode(entry.Writer), Row: entry.Mark)))
        {
            if (await LeftOfAsync(row.Key, cancellation) is { } left && left.AreLast(row.Select(entry => entry.Aggregate)))
            {
                done.Add(RowWrite.Delete(row.Key.Partition, row.Key.Row, RowWrite.AnyETag));
            }
        }

        foreach (var batch in done.GroupBy(write => write.Row.PartitionKey).SelectMany(partition => partition.Chunk(TableLimits.WritesPerCommit)))
        {
            await DeleteAsync([.. batch], cancellation);
        }
    }

    public async IAsyncEnumerable<PendingEntry> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in tables.QueryAsync(TableNames.Pending, TableQuery.All, cancellation))
        {
            var left = open.GetValueOrDefault((row.PartitionKey, row.RowKey));
            foreach (var entry in EntriesOf(row).Where(entry => left is null || left.Holds(entry.Aggregate)))
            {
                yield return entry;
            }
        }
    }

    /// <summary>Whose marks a row still holds; null if there is no such row.</summary>
    private async Task<MarksLeft?> LeftOfAsync((string Partition, string Row) key, CancellationToken cancellation)
    {
        if (open.TryGetValue(key, out var left))
        {
            return left;
        }

        return await tables.ReadAsync(TableNames.Pending, key.Partition, key.Row, cancellation) is { } row
            ? open.GetOrAdd(key, _ => new(EntriesOf(row).Select(entry => entry.Aggregate)))
            : null;
    }

    private TableRow Row(IEnumerable<(AggregateRef Aggregate, long Delivered)> marks, DateTimeOffset now) =>
        new TableRow(partition, Guid.CreateVersion7(now).ToString("N"))
            .Set(MarksColumn, string.Join(Next, marks.Select(mark => $"{mark.Delivered}{Then}{Keys.Encode(mark.Aggregate)}")))
            .Set(MarkedAtColumn, now);

    private static IEnumerable<PendingEntry> EntriesOf(TableRow row)
    {
        var (markedAt, by) = (row.Get<DateTimeOffset>(MarkedAtColumn), Keys.Decode(row.PartitionKey));
        if (row.Find<string>(MarksColumn) is not { } marks)
        {
            // An earlier version gave each mark a row.
            return [new(Keys.DecodeAggregate(row.RowKey), row.Get<long>(DeliveredColumn), markedAt, by, row.RowKey)];
        }

        return marks.Split(Next).Select(mark => mark.Split(Then)).Select(mark => new PendingEntry(
            Keys.DecodeAggregate(mark[1]), long.Parse(mark[0], CultureInfo.InvariantCulture), markedAt, by, row.RowKey));
    }

    /// <summary>A row that is gone keeps its batch from being removed, and is found by halving.</summary>
    private async Task DeleteAsync(List<RowWrite> writes, CancellationToken cancellation)
    {
        try
        {
            await tables.CommitAsync(TableNames.Pending, writes, cancellation);
            writes.ForEach(write => open.TryRemove((write.Row.PartitionKey, write.Row.RowKey), out _));
        }
        catch (RowConflictException) when (writes.Count > 1)
        {
            var half = writes.Count / 2;
            await DeleteAsync(writes[..half], cancellation);
            await DeleteAsync(writes[half..], cancellation);
        }
        catch (RowConflictException)
        {
            open.TryRemove((writes[0].Row.PartitionKey, writes[0].Row.RowKey), out _);
        }
    }
}
