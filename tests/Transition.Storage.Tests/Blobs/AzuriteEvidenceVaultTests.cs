using System.Security.Cryptography;
using Transition.Application.Ports;
using Transition.Storage.Tests.Support;
using Transition.TestSupport;

namespace Transition.Storage.Tests.Blobs;

[Collection(AzuriteCollection.Name)]
public sealed class AzuriteEvidenceVaultTests(AzuriteFixture azurite) : EvidenceVaultContract, IDisposable
{
    private const long Long = 50_000_001;

    private readonly LosingTransport network = new();

    [Fact]
    public async Task Store_LongFile_StreamsWithoutHoldingIt()
    {
        var start = network.BytesTaken;
        var source = new MadeUpStream(Long, () => network.BytesTaken - start);

        var file = await Backend.Evidence.StoreAsync(Name, source, "application/zip", Long, Never);

        Assert.NotNull(file);
        Assert.Equal(Long, file.Length);
        Assert.InRange(source.FurthestAhead, 1, 5 * 1024 * 1024);
        await using var stored = await Backend.Evidence.OpenAsync(Name, Never);
        Assert.Equal(file.Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(stored!)));
        Assert.Equal(file.Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(new MadeUpStream(Long, () => 0))));
    }

    [Fact]
    public async Task Store_LongFileOverTheLimit_StopsReadingSoonAndKeepsNothing()
    {
        var source = new MadeUpStream(Long, () => 0);

        await Assert.ThrowsAsync<EvidenceTooLargeException>(
            () => Backend.Evidence.StoreAsync(Name, source, "application/zip", 10_000_000, Never));

        Assert.InRange(source.Position, 10_000_000, 15_000_000);
        Assert.Null(await Backend.Evidence.OpenAsync(Name, Never));
    }

    [Fact]
    public async Task Store_FirstReplyToEachRequestLost_StoredAllTheSame()
    {
        var lost = new HashSet<string>();
        network.LoseNext(int.MaxValue, request => lost.Add($"{request.Method} {request.RequestUri}"));

        var file = await StoreAsync(Bytes(5000), Plenty);

        Assert.Equal(Hash(Bytes(5000)), file.Sha256);
        Assert.True(lost.Count >= 3);
        Assert.Equal(Bytes(5000), await OpenAsync());
    }

    [Fact]
    public async Task Store_ReplyToTheCommitLost_GivesTheSameFacts()
    {
        network.LoseNext(1, request => request.RequestUri!.Query.Contains("comp=blocklist", StringComparison.Ordinal));

        var file = await StoreAsync(Bytes(5000), Plenty);

        Assert.Equal((Hash(Bytes(5000)), 5000L, "application/pdf"), (file.Sha256, file.Length, file.ContentType));
    }

    public void Dispose() => network.Dispose();

    protected override Backend MakeBackend() => Backend.On(azurite.ConnectionString, network.Transport);
}
