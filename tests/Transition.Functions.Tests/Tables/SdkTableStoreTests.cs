using Transition.Functions.Tables;
using Transition.Functions.Tests.Support;
using Transition.Storage;
using Transition.Storage.Tables;
using Transition.Storage.Tests.Tables;
using Transition.TestSupport;

namespace Transition.Functions.Tests.Tables;

[Collection(AzuriteCollection.Name)]
public sealed class SdkTableStoreTests(AzuriteFixture azurite) : TableStoreContract
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

    protected override ITableStore MakeStore() => SdkTableStore.Create(new StorageOptions { ConnectionString = azurite.ConnectionString });
}
