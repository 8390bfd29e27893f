using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Transitions;
using Transition.Domain.Common;
using Transition.Domain.Transitions;

namespace Transition.Application.Tests.Insight;

public sealed class PortfolioTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task R93_All_AfterAStory_CountsWhatTheLinesSay(bool isAlone)
    {
        await using var host = await TellAsync(isAlone);

        await AssertExactAsync(host);
        Assert.Equal(6, await CountAsync(host));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task R93_All_AfterOneOfThemWasPaused_CountsItApart(bool isAlone)
    {
        await using var host = await TellAsync(isAlone);
        var line = (await LinesAsync(host))[0];

        await host.Get<TransitionDesk>().PauseAsync(TestHost.Manager, line.Id, new("To be looked at."), None);

        await AssertExactAsync(host);
        var groups = (await host.Get<Portfolio>().AllAsync(None)).SelectMany(count => count.Value.Groups);
        Assert.Equal(1, Assert.Single(groups, alike => alike.Status == TransitionStatus.Paused).Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task R93_All_AfterChangesWereDeliveredAgain_CountsNothingTwice(bool isAlone)
    {
        await using var host = await TellAsync(isAlone);
        foreach (var line in await LinesAsync(host))
        {
            await host.Get<Settler>().ShowAsync(new(ServiceTransition.Kind, line.Id), None);
            await host.Get<Settler>().ShowAsync(new(ServiceTransition.Kind, line.Id), None);
        }

        await host.SettleAsync();

        await AssertExactAsync(host);
        Assert.Equal(6, await CountAsync(host));
    }

    [Fact]
    public void R93_With_AnOlderCount_KeepsTheNewer()
    {
        var newer = new TrancheCount("w", "NW", 7, [new("g", "G2", HoldingState.Nhse, TransitionStatus.Active, null, null, 2)]);
        var counts = new PortfolioCounts().With("w.NW", newer);

        Assert.Same(counts, counts.With("w.NW", newer with { Versions = 6, Groups = [] }));
        Assert.Same(counts, counts.With("w.NW", newer));
    }

    private static Task<TestHost> TellAsync(bool isAlone) =>
        Story.TellAsync(services => services.AddSingleton(new Tenancy(isAlone, TimeProvider.System)));

    private static async Task<IReadOnlyList<LineView>> LinesAsync(TestHost host) =>
        (await host.Get<TransitionList>().ListAsync(TestHost.Manager, new(), null, 1000, None)).Items;

    private static async Task<int> CountAsync(TestHost host) =>
        (await host.Get<Portfolio>().AllAsync(None)).SelectMany(count => count.Value.Groups).Sum(alike => alike.Count);

    private static async Task AssertExactAsync(TestHost host)
    {
        var lines = (await LinesAsync(host)).GroupBy(line => line.Tranche).OrderBy(tranche => tranche.Key, StringComparer.Ordinal);
        var counts = await host.Get<Portfolio>().AllAsync(None);
        Assert.Equal(
            lines.Select(tranche => (tranche.Key, string.Join(", ", Alike.Among(tranche)))),
            counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => (count.Key, string.Join(", ", count.Value.Groups))));
    }
}
