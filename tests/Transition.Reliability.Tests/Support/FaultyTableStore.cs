using System.Runtime.CompilerServices;
using Transition.Storage.Tables;

namespace Transition.Reliability.Tests.Support;

/// <summary>A table store whose requests go wrong as planned.</summary>
internal sealed class FaultyTableStore(ITableStore inner, FaultPlan plan) : ITableStore
{
    public async Task CreateTableAsync(string table, CancellationToken cancellation)
    {
        var strikes = plan.Before(guarded: false);
        await inner.CreateTableAsync(table, cancellation);
        plan.After(strikes);
    }

    public async Task<TableRow?> ReadAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation)
    {
        var strikes = plan.Before(guarded: false);
        var row = await inner.ReadAsync(table, partitionKey, rowKey, cancellation);
        plan.After(strikes);
        return row;
    }

    public async IAsyncEnumerable<TableRow> QueryAsync(
        string table, TableQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var strikes = plan.Before(guarded: false);
        await foreach (var row in inner.QueryAsync(table, query, cancellation))
        {
            yield return row;
        }

        plan.After(strikes);
    }

    public async Task<IReadOnlyList<string?>> CommitAsync(string table, IReadOnlyList<RowWrite> writes, CancellationToken cancellation)
    {
        var strikes = plan.Before(writes.Any(HasGuard));
        var etags = await inner.CommitAsync(table, writes, cancellation);
        plan.After(strikes);
        return etags;
    }

    private static bool HasGuard(RowWrite write) => write.Kind != RowWriteKind.InsertOrReplace && write.ETag != RowWrite.AnyETag;
}
