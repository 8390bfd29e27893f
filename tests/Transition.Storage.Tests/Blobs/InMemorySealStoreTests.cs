using Transition.Storage.Tests.Support;

namespace Transition.Storage.Tests.Blobs;

public sealed class InMemorySealStoreTests : SealStoreContract
{
    protected override Backend MakeBackend() => Backend.InMemory();
}
