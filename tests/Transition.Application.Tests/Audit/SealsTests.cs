using System.Text;
using System.Text.Json;
using Transition.Application.Audit;
using Transition.Application.Catalogue;
using Transition.Application.Common;
using Transition.Application.Ports;
using Transition.Storage.Blobs;
using Transition.Storage.Tables;

namespace Transition.Application.Tests.Audit;

public sealed class SealsTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private TestHost host = null!;

    public async Task InitializeAsync() => host = await TestHost.WithReferenceDataAsync();

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task R30_SealChanged_AfterCommits_HoldsThoseHeadsOnce()
    {
        var seals = host.Get<Seals>();
        var first = await seals.SealChangedAsync(None);
        await DecideAsync("6");

        var second = await seals.SealChangedAsync(None);
        var third = await seals.SealChangedAsync(None);

        Assert.Equal(TestHost.ReferenceCount, first!.Heads.Count);
        Assert.Equal((1, string.Empty), (first.Number, first.Previous));
        Assert.Equal([("custody", "6", 3L)], second!.Heads.Select(head => (head.Kind, head.Id, head.Version)));
        Assert.Equal(2, second.Number);
        Assert.Null(third);
    }

    [Fact]
    public async Task R30_SealAll_OfTheStore_HoldsEveryHeadAndFollowsTheSealBefore()
    {
        var seals = host.Get<Seals>();
        await seals.SealAllAsync(None);

        await seals.SealAllAsync(None);

        var all = await ReadAsync();
        Assert.Equal([1, 2], all.Select(seal => seal.Number));
        var second = JsonSerializer.Deserialize<Seal>(all[1].Content.Span, DomainJson.Options)!;
        Assert.Equal(TestHost.ReferenceCount, second.Heads.Count);
        Assert.Equal(Seal.HashOf(all[0].Content), second.Previous);
    }

    [Fact]
    public async Task R30_SealAll_WhereAHeadIsNotWhole_HoldsTheOthers()
    {
        await new Tampering(host.Get<ITableStore>(), "custody", "6").DropHeadColumnAsync("Version");

        var made = await host.Get<Seals>().SealAllAsync(None);

        Assert.Equal(TestHost.ReferenceCount - 1, made!.Heads.Count);
        Assert.DoesNotContain(made.Heads, head => (head.Kind, head.Id) == ("custody", "6"));
    }

    [Fact]
    public async Task R30_Seal_WhenAnotherProcessTookTheNumber_TakesTheNext()
    {
        var seals = host.Get<Seals>();
        await seals.SealAllAsync(None);
        using var other = new Seals(
            host.Get<IEventStore>(), host.Get<ISealStore>(), new(), host.Settings, TimeProvider.System);
        await other.SealAllAsync(None);

        var third = await seals.SealAllAsync(None);

        Assert.Equal(3, third!.Number);
        Assert.True((await VerifyAsync()).Valid);
    }

    [Fact]
    public async Task R30_Seal_WhenWhereTheChainEndsWasForgotten_LooksForIt()
    {
        await host.Get<Seals>().SealAllAsync(None);
        await host.Settings.RemoveAllAsync(_ => true, None);
        using var other = new Seals(host.Get<IEventStore>(), host.Get<ISealStore>(), new(), host.Settings, TimeProvider.System);

        var second = await other.SealAllAsync(None);

        Assert.Equal(2, second!.Number);
        Assert.True((await VerifyAsync()).Valid);
    }

    [Fact]
    public async Task R30_Seal_ThatCannotBeStored_IsMadeUpForByTheNext()
    {
        var seals = host.Get<Seals>();
        await seals.SealChangedAsync(None);
        await DecideAsync("6");
        host.Get<Storage.StorageFaults>().Hook = call =>
        {
            if (call is { Store: "seals", IsWrite: true, HasTakenEffect: false })
            {
                throw new StorageUnavailableException("Away.");
            }
        };
        await Assert.ThrowsAsync<StorageUnavailableException>(() => seals.SealChangedAsync(None));
        host.Get<Storage.StorageFaults>().Hook = null;

        var made = await seals.SealChangedAsync(None);

        Assert.Equal(["6"], made!.Heads.Select(head => head.Id));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task R30_Verify_WithASealMissing_NamesIt(int number)
    {
        await SealThriceAsync();

        var result = await VerifyAsync(await StoreOfAsync(seal => seal.Number == number ? null : seal.Content));

        Assert.Contains(result.Problems, problem => problem.Aggregate == $"seal/{number}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task R30_Verify_WithASealAltered_NamesTheOneThatNoLongerFollows(int number)
    {
        await SealThriceAsync();

        var result = await VerifyAsync(await StoreOfAsync(seal => seal.Number == number
            ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(seal.Content.Span).Replace("\"version\":3", "\"version\":4", StringComparison.Ordinal) + " ")
            : seal.Content));

        Assert.Contains(result.Problems, problem => problem.Aggregate == $"seal/{number + 1}");
    }

    [Fact]
    public async Task R30_Verify_WithASealThatIsNoJson_NamesIt()
    {
        await SealThriceAsync();

        var result = await VerifyAsync(await StoreOfAsync(seal => seal.Number == 2 ? "spoilt"u8.ToArray() : seal.Content));

        Assert.Contains(result.Problems, problem => problem.Aggregate == "seal/2");
    }

    private async Task SealThriceAsync()
    {
        var seals = host.Get<Seals>();
        await seals.SealAllAsync(None);
        await DecideAsync("6");
        await seals.SealChangedAsync(None);
        await DecideAsync("8");
        await seals.SealChangedAsync(None);
    }

    private Task DecideAsync(string service) => host.Get<CatalogueDesk>().DecideSuitabilityAsync(
        TestHost.Board, service, new("ready", new(2025, 4, 1), "Ready at last."), None);

    private Task<AuditResult> VerifyAsync(ISealStore? store = null) =>
        new AuditDesk(host.Get<IEventStore>(), store ?? host.Get<ISealStore>(), host.Get<Application.Journal.EventCodec>(), host.Settings)
            .VerifyAsync(TestHost.Auditor, None);

    private async Task<List<(long Number, ReadOnlyMemory<byte> Content)>> ReadAsync()
    {
        List<(long, ReadOnlyMemory<byte>)> all = [];
        await foreach (var seal in host.Get<ISealStore>().ReadAllAsync(None))
        {
            all.Add(seal);
        }

        return all;
    }

    /// <summary>What the store would hold if its blobs could be overwritten.</summary>
    private async Task<ISealStore> StoreOfAsync(Func<(long Number, ReadOnlyMemory<byte> Content), ReadOnlyMemory<byte>?> change)
    {
        var altered = new InMemorySealStore();
        foreach (var seal in await ReadAsync())
        {
            if (change(seal) is { } content)
            {
                await altered.TryWriteAsync(seal.Number, content, None);
            }
        }

        return altered;
    }
}
