using System.Runtime.CompilerServices;
using Transition.Application.Ports;
using Transition.Storage.Tables;

namespace Transition.Storage.Indexes;

public sealed class DueIndex(ITableStore tables) : IDueIndex
{
    private const string DueColumn = "Due";

    public async Task SetAsync(AggregateRef aggregate, DateTimeOffset? due, CancellationToken cancellation)
    {
        if (due is { } moment)
        {
            var row = new TableRow(Keys.Encode(aggregate.Kind), Keys.Encode(aggregate)).Set(DueColumn, moment);
            await tables.CommitAsync(TableNames.Due, [RowWrite.InsertOrReplace(row)], cancellation);
        }
        else
        {
            await tables.RemoveAsync(TableNames.Due, Keys.Encode(aggregate.Kind), Keys.Encode(aggregate), cancellation);
        }
    }

    public async IAsyncEnumerable<(AggregateRef Aggregate, DateTimeOffset Due)> ReadAllAsync(
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in tables.QueryAsync(TableNames.Due, TableQuery.All, cancellation))
        {
            yield return (Keys.DecodeAggregate(row.RowKey), row.Get<DateTimeOffset>(DueColumn));
        }
    }

    public Task ClearAsync(CancellationToken cancellation) => tables.RemoveAllAsync(TableNames.Due, cancellation);
}
