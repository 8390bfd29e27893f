using Transition.Storage.Tests.Support;
using Transition.TestSupport;

namespace Transition.Storage.Tests.Indexes;

[Collection(AzuriteCollection.Name)]
public sealed class AzuritePendingIndexTests(AzuriteFixture azurite) : PendingIndexContract
{
    protected override Backend MakeBackend() => Backend.On(azurite.ConnectionString);
}
