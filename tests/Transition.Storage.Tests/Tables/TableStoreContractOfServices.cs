using Transition.Storage.Tables;

namespace Transition.Storage.Tests.Tables;

/// <summary>What every adapter must do that speaks to a service, in which a table is there only once it has been made.</summary>
public abstract class TableStoreContractOfServices : TableStoreContract
{
    [Fact]
    public async Task AnyCall_NoSuchTable_SaysPrepare()
    {
        var row = new TableRow("p", "r");
        var enumerator = Store.QueryAsync("nosuch", TableQuery.All, Never).GetAsyncEnumerator(Never);
        List<Func<Task>> calls =
        [
            () => Store.ReadAsync("nosuch", "p", "r", Never),
            () => Store.CommitAsync("nosuch", [RowWrite.Insert(row)], Never),
            () => Store.CommitAsync("nosuch", [RowWrite.Insert(row), RowWrite.Insert(new TableRow("p", "s"))], Never),
            () => enumerator.MoveNextAsync().AsTask(),
        ];

        foreach (var call in calls)
        {
            var failure = await Assert.ThrowsAsync<InvalidOperationException>(call);
            Assert.Contains("prepare the storage", failure.Message, StringComparison.Ordinal);
        }
    }
}
