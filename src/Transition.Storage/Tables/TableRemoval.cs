namespace Transition.Storage.Tables;

internal static class TableRemoval
{
    private const int AtOnce = 8;

    /// <summary>Removes a row whatever its state; one that is gone already stays gone.</summary>
    public static async Task RemoveAsync(
        this ITableStore tables, string table, string partitionKey, string rowKey, CancellationToken cancellation)
    {
        try
        {
            await tables.CommitAsync(table, [RowWrite.Delete(partitionKey, rowKey, RowWrite.AnyETag)], cancellation);
        }
        catch (RowConflictException)
        {
            // The only guard of such a delete is that the row exists.
        }
    }

    public static Task RemoveAsync(this ITableStore tables, string table, Func<TableRow, bool> which, CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            tables.QueryAsync(table, TableQuery.All, cancellation).Where(which),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (row, token) => await tables.RemoveAsync(table, row.PartitionKey, row.RowKey, token));
}
