using Transition.Functions.Tables;
using Transition.Functions.Tests.Support;
using Transition.Storage;
using Transition.Storage.Tables;
using Transition.Storage.Tests.Tables;
using Transition.TestSupport;

namespace Transition.Functions.Tests.Tables;

[Collection(AzuriteCollection.Name)]
public sealed class SdkTableStoreTests(AzuriteFixture azurite) : TableStoreContractOfServices
{
    protected override ITableStore MakeStore() => SdkTableStore.Create(new StorageOptions { ConnectionString = azurite.ConnectionString });
}
