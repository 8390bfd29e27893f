using Transition.Storage.Tables;
using Transition.Storage.Tables.Rest;
using Transition.Storage.Tests.Support;
using Transition.TestSupport;

namespace Transition.Storage.Tests.Tables;

[Collection(AzuriteCollection.Name)]
public sealed class RestTableStoreTests(AzuriteFixture azurite) : TableStoreContractOfServices
{
    protected override ITableStore MakeStore() => RestTableStore.Create(new StorageOptions { ConnectionString = azurite.ConnectionString });
}
