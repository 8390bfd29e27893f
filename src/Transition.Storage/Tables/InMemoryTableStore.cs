using System.Runtime.CompilerServices;
using Partitions = System.Collections.Generic.SortedDictionary<
    string, System.Collections.Generic.SortedDictionary<string, Transition.Storage.Tables.TableRow>>;

namespace Transition.Storage.Tables;

/// <summary>Tables in memory, for tests. A table that was not created is made on its first use.</summary>
public sealed class InMemoryTableStore(StorageFaults? faults = null, TimeProvider? clock = null) : ITableStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Partitions> tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly TimeProvider clock = clock ?? TimeProvider.System;
    private long lastWrite;

    /// <summary>A store of its own with the same rows.</summary>
    public InMemoryTableStore Copy()
    {
        var copy = new InMemoryTableStore(clock: clock) { lastWrite = lastWrite };
        lock (gate)
        {
            foreach (var (name, partitions) in tables)
            {
                var rows = partitions.ToDictionary(
                    partition => partition.Key, partition => new SortedDictionary<string, TableRow>(partition.Value, StringComparer.Ordinal));
                copy.tables.Add(name, new(rows, StringComparer.Ordinal));
            }
        }

        return copy;
    }

    public Task CreateTableAsync(string table, CancellationToken cancellation)
    {
        faults?.BeforeWrite(table);
        lock (gate)
        {
            Table(table);
        }

        return Task.CompletedTask;
    }

    public Task<TableRow?> ReadAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        faults?.BeforeRead(table);
        lock (gate)
        {
            var row = Find(Table(table), partitionKey, rowKey);
            return Task.FromResult(row?.Copy(row.ETag, row.Timestamp));
        }
    }

    public async IAsyncEnumerable<TableRow> QueryAsync(
        string table, TableQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        faults?.BeforeRead(table);
        foreach (var row in Matching(table, query))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return row.Copy(row.ETag, row.Timestamp);
        }
    }

    public Task<IReadOnlyList<string?>> CommitAsync(string table, IReadOnlyList<RowWrite> writes, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        TableLimits.Check(writes);
        faults?.BeforeWrite(table);
        IReadOnlyList<string?> etags;
        lock (gate)
        {
            var stored = Table(table);
            foreach (var write in writes)
            {
                CheckGuard(write, Find(stored, write.Row.PartitionKey, write.Row.RowKey));
            }

            etags = [.. writes.Select(write => Apply(stored, write))];
        }

        faults?.AfterWrite(table);
        return Task.FromResult(etags);
    }

    private static void CheckGuard(RowWrite write, TableRow? stored)
    {
        var holds = write.Kind switch
        {
            RowWriteKind.Insert => stored is null,
            RowWriteKind.InsertOrReplace => true,
            _ => stored is not null && (write.ETag == RowWrite.AnyETag || write.ETag == stored.ETag),
        };
        if (!holds)
        {
            throw new RowConflictException($"{write.Kind} of {write.Row.PartitionKey}/{write.Row.RowKey} refused.");
        }
    }

    private static TableRow? Find(Partitions table, string partitionKey, string rowKey) =>
        table.TryGetValue(partitionKey, out var partition) ? partition.GetValueOrDefault(rowKey) : null;

    private string? Apply(Partitions table, RowWrite write)
    {
        var row = write.Row;
        if (!table.TryGetValue(row.PartitionKey, out var partition))
        {
            table.Add(row.PartitionKey, partition = new(StringComparer.Ordinal));
        }

        if (write.Kind == RowWriteKind.Delete)
        {
            partition.Remove(row.RowKey);
            if (partition.Count == 0)
            {
                table.Remove(row.PartitionKey);
            }

            return null;
        }

        var etag = $"W/\"{++lastWrite}\"";
        partition[row.RowKey] = row.Copy(etag, clock.GetUtcNow());
        return etag;
    }

    private List<TableRow> Matching(string table, TableQuery query)
    {
        lock (gate)
        {
            IEnumerable<SortedDictionary<string, TableRow>> partitions = query.PartitionKey is not { } key
                ? Table(table).Values
                : Table(table).TryGetValue(key, out var partition) ? [partition] : [];
            return [.. partitions.SelectMany(rows => rows.Values).Where(row => Matches(row, query))];
        }
    }

    private static bool Matches(TableRow row, TableQuery query) =>
        (query.After is null || string.CompareOrdinal(row.RowKey, query.After) > 0)
        && (query.Before is null || string.CompareOrdinal(row.RowKey, query.Before) < 0)
        && (query.RowType is null || row.Find<string>(TableRow.TypeProperty) == query.RowType);

    private Partitions Table(string name)
    {
        if (!tables.TryGetValue(name, out var table))
        {
            tables.Add(name, table = new(StringComparer.Ordinal));
        }

        return table;
    }
}
