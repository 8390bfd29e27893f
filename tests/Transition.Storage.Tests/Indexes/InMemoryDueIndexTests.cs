using Transition.Storage.Tests.Support;

namespace Transition.Storage.Tests.Indexes;

public sealed class InMemoryDueIndexTests : DueIndexContract
{
    protected override Backend MakeBackend() => Backend.InMemory();
}
