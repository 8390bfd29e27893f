using Transition.Storage.Tests.Support;

namespace Transition.Storage.Tests.Blobs;

public sealed class InMemoryEvidenceVaultTests : EvidenceVaultContract
{
    protected override Backend MakeBackend() => Backend.InMemory();
}
