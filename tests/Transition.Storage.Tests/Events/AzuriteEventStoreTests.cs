using Transition.Application.Ports;
using Transition.Storage.Tests.Support;
using Transition.TestSupport;

namespace Transition.Storage.Tests.Events;

[Collection(AzuriteCollection.Name)]
public sealed class AzuriteEventStoreTests(AzuriteFixture azurite) : EventStoreContract, IDisposable
{
    private readonly LosingTransport network = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Commit_ReplyLostAndRetried_IsNoConflict(bool isFirst)
    {
        var expected = isFirst ? null : await CommitAsync("a", null, "Zero");
        network.LoseNext(1, IsTransaction);

        var head = await CommitAsync("a", expected, "One");

        AssertSame(head, await Backend.Events.ReadHeadAsync(Ref("a"), Never));
        Assert.Equal(isFirst ? 1 : 2, (await ListAsync(Backend.Events.ReadEventsAsync(Ref("a"), 0, Never))).Count);
        await CommitAsync("a", head, "Next");
    }

    [Fact]
    public async Task Commit_ReplyLostAndOthersCommittedSince_IsNoConflictButNothingGoesOnTopOfIt()
    {
        await using var other = Backend.On(azurite.ConnectionString);
        network.LoseNext(1, IsTransaction, async () =>
        {
            var theirs = await other.Events.ReadHeadAsync(Ref("a"), Never);
            await other.Events.CommitAsync(new Commit(Ref("a"), theirs, [new("Theirs", Bytes(1))], Bytes(1), Someone), Never);
        });

        var head = await CommitAsync("a", null, "Ours");

        Assert.Equal(1, head.Version);
        await Assert.ThrowsAsync<ConcurrencyException>(() => CommitAsync("a", head, "Lost"));
        Assert.Equal(["Ours", "Theirs"], (await ListAsync(Backend.Events.ReadEventsAsync(Ref("a"), 0, Never))).Select(e => e.Type));
    }

    [Fact]
    public async Task Commit_EveryReplyLost_UnavailableAfterBoundedRetries()
    {
        var before = network.Sent;
        network.LoseNext(int.MaxValue, _ => true);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => CommitAsync("a", null, "One"));

        Assert.Equal(before + 5, network.Sent);
        network.LoseNext(0, _ => false);
        Assert.Equal(1, (await Backend.Events.ReadHeadAsync(Ref("a"), Never))!.Version);
    }

    public void Dispose() => network.Dispose();

    protected override Backend MakeBackend() => Backend.On(azurite.ConnectionString, network.Transport, Kind);

    private static readonly EventContext Someone = new("p", "r", "o", null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, null);

    private static bool IsTransaction(HttpRequestMessage request) =>
        request.RequestUri!.AbsolutePath.EndsWith("$batch", StringComparison.Ordinal);
}
