using System.Runtime.CompilerServices;
using Transition.Application.Ports;
using Transition.Storage.Tables;

namespace Transition.Storage.Indexes;

public sealed class DueIndex(ITableStore tables) : IDueIndex
{
    private const string DueColumn = "Due";

    public async Task SetAsync(IReadOnlyList<(AggregateRef Aggregate, DateTimeOffset? Due)> dues, CancellationToken cancellation)
    {
        try
        {
            await tables.CommitAsync(TableNames.Due, [.. dues.Select(item => Write(item.Aggregate, item.Due))], cancellation);
        }
        catch (RowConflictException)
        {
            await SetEachAsync(dues, cancellation);
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

    /// <summary>One of a batch was to be removed and is gone already.</summary>
    private async Task SetEachAsync(IEnumerable<(AggregateRef Aggregate, DateTimeOffset? Due)> dues, CancellationToken cancellation)
    {
        foreach (var (aggregate, due) in dues)
        {
            if (due is null)
            {
                await tables.RemoveAsync(TableNames.Due, Keys.Encode(aggregate.Kind), Keys.Encode(aggregate), cancellation);
            }
            else
            {
                await tables.CommitAsync(TableNames.Due, [Write(aggregate, due)], cancellation);
            }
        }
    }

    private static RowWrite Write(AggregateRef aggregate, DateTimeOffset? due) => due is { } moment
        ? RowWrite.InsertOrReplace(new TableRow(Keys.Encode(aggregate.Kind), Keys.Encode(aggregate)).Set(DueColumn, moment))
        : RowWrite.Delete(Keys.Encode(aggregate.Kind), Keys.Encode(aggregate), RowWrite.AnyETag);
}
