using Transition.Storage.Tests.Support;

namespace Transition.Storage.Tests.Documents;

public sealed class InMemoryDocumentStoreTests : DocumentStoreContract
{
    protected override Backend MakeBackend() => Backend.InMemory();
}
