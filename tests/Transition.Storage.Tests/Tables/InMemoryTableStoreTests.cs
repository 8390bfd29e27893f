using Transition.Storage.Tables;

namespace Transition.Storage.Tests.Tables;

public sealed class InMemoryTableStoreTests : TableStoreContract
{
    protected override ITableStore MakeStore() => new InMemoryTableStore();
}
