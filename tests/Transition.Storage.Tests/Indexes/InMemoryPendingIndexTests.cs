using Transition.Storage.Tests.Support;

namespace Transition.Storage.Tests.Indexes;

public sealed class InMemoryPendingIndexTests : PendingIndexContract
{
    protected override Backend MakeBackend() => Backend.InMemory();
}
