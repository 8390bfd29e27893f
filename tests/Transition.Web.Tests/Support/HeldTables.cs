using Transition.Storage.Tables;

namespace Transition.Web.Tests.Support;

/// <summary>Tables, writes to one of which wait while they are held.</summary>
internal sealed class HeldTables(ITableStore inner) : ITableStore
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string? held;

    /// <summary>Ends when a write that is held has come.</summary>
    public Task Reached => reached.Task;

    public void Hold(string table) => held = table;

    public void Release() => released.TrySetResult();

    public Task CreateTableAsync(string table, CancellationToken cancellation) => inner.CreateTableAsync(table, cancellation);

    public Task<TableRow?> ReadAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation) =>
        inner.ReadAsync(table, partitionKey, rowKey, cancellation);

    public IAsyncEnumerable<TableRow> QueryAsync(string table, TableQuery query, CancellationToken cancellation) =>
        inner.QueryAsync(table, query, cancellation);

    public async Task<IReadOnlyList<string?>> CommitAsync(string table, IReadOnlyList<RowWrite> writes, CancellationToken cancellation)
    {
        if (held == table)
        {
            reached.TrySetResult();
            await released.Task.WaitAsync(cancellation);
        }

        return await inner.CommitAsync(table, writes, cancellation);
    }
}
