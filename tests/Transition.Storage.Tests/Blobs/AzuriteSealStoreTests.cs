using Transition.Storage.Tests.Support;
using Transition.TestSupport;

namespace Transition.Storage.Tests.Blobs;

[Collection(AzuriteCollection.Name)]
public sealed class AzuriteSealStoreTests(AzuriteFixture azurite) : SealStoreContract, IDisposable
{
    private readonly LosingTransport network = new();

    [Fact]
    public async Task TryWrite_ReplyLostAndRetried_IsStillTheWriter()
    {
        network.LoseNext(1, request => request.Method == HttpMethod.Put);

        Assert.True(await Backend.Seals.TryWriteAsync(777, Bytes(10), CancellationToken.None));
        Assert.False(await Backend.Seals.TryWriteAsync(777, Bytes(10), CancellationToken.None));
    }

    public void Dispose() => network.Dispose();

    protected override Backend MakeBackend() => Backend.On(azurite.ConnectionString, network.Transport);
}
