using Transition.Storage.Tests.Support;
using Transition.TestSupport;

namespace Transition.Storage.Tests.Documents;

[Collection(AzuriteCollection.Name)]
public sealed class AzuriteDocumentStoreTests(AzuriteFixture azurite) : DocumentStoreContract, IDisposable
{
    private readonly LosingTransport network = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Write_ReplyLostAndRetried_IsNoConflict(bool isFirst)
    {
        var etag = isFirst ? null : (await Views.WriteAsync(Key, Bytes(1), null, Never)).ETag;
        network.LoseNext(1, request => request.Method != HttpMethod.Get);

        var written = await Views.WriteAsync(Key, Bytes(2), etag, Never);

        Assert.Equal(written.ETag, (await Views.ReadAsync(Key, Never))!.ETag);
        await Views.WriteAsync(Key, Bytes(3), written.ETag, Never);
    }

    public void Dispose() => network.Dispose();

    protected override Backend MakeBackend() => Backend.On(azurite.ConnectionString, network.Transport);
}
