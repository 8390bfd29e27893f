using System.Text;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Records;
using Transition.Application.Tasks;
using Transition.Domain.Common;
using Transition.Domain.Organisations;

namespace Transition.Application.Tests.Insight;

public sealed class ChaseListTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task R28_Chase_TellsWhoOwesWhat_AndHowLate()
    {
        await using var host = await Story.TellAsync();

        var owed = await ListAsync(host, new(Region: "Y63"));

        Assert.Equal(["QHM", "Y63"], owed.Select(item => item.Body).Order());
        Assert.All(owed, item => Assert.Equal(("G2", "NENC", 3), (item.Gate, item.Footprint, item.Services)));
        Assert.All(owed, item => Assert.Equal(host.Clock.Now.Date.Subtract(item.Due!.Value.ToDateTime(default)).Days, item.DaysLate));
        Assert.All(owed, item => Assert.NotEqual(0, item.DaysLate));
    }

    [Fact]
    public async Task R28_Chase_FilteredByWaveGateAndBody_GivesWhatIsLike()
    {
        await using var host = await Story.TellAsync();
        var all = await ListAsync(host, new());

        Assert.Equal(all.Count, (await ListAsync(host, new(Wave: all[0].Wave, Gate: "G2"))).Count);
        Assert.Equal("QHM", Assert.Single(await ListAsync(host, new(Body: "QHM"))).Body);
        Assert.Empty(await ListAsync(host, new(Gate: "G5")));
    }

    [Fact]
    public async Task R28_Chase_LateOnly_LeavesOutWhatIsInTime()
    {
        await using var players = await Players.StartedAsync();

        Assert.NotEmpty(await ListAsync(players.Host, new()));
        Assert.Empty(await ListAsync(players.Host, new(LateOnly: true)));
    }

    [Fact]
    public async Task R60_Chase_OfViewsThatTrustsWereAskedFor_NamesTheTrustsOfTheRegion()
    {
        await using var players = await Players.GatherAsync();
        var wave = (await players.StartAsync()).Wave;
        await players.Host.Get<Invitations>().InviteAsync(players.Manager, wave, new("G3", new(2023, 6, 1), ["provider"]), None);
        await players.Host.SettleAsync();

        var owed = await ListAsync(players.Host, new(Region: "Y63"));

        var view = Assert.Single(owed, item => item.Body == "RTD");
        Assert.Equal((TaskKind.Record, "Y63", wave), (view.Kind, view.Region, view.Wave));
        Assert.StartsWith("Give your view", view.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("region", "Y99", null, null)]
    [InlineData("wave", null, "none", null)]
    [InlineData("body", null, null, "none")]
    public async Task R28_Chase_ForSomethingThatThereIsNot_NamesTheField(string field, string? region, string? wave, string? body)
    {
        await using var host = await TestHost.WithReferenceDataAsync();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => ListAsync(host, new(wave, region, null, body)));

        Assert.Equal((RefusalKind.Invalid, field), (refused.Kind, refused.Field));
    }

    [Fact]
    public async Task R28_Chase_ForAnApprover_IsForbidden()
    {
        await using var host = TestHost.Empty();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.Get<ChaseList>().ListAsync(TestHost.Icb, new(), new(), None));

        Assert.Equal(RefusalKind.Forbidden, refused.Kind);
    }

    [Fact]
    public async Task R28_ChaseCsv_Always_HasARowForEachAnswerThatIsOwed()
    {
        await using var host = await Story.TellAsync();
        using var output = new MemoryStream();

        await host.Get<ChaseList>().CsvAsync(TestHost.Manager, new(Body: "QHM"), output, None);

        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("body,bodyName,region,wants", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("QHM,", Assert.Single(lines[1..]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R28_ChaseCsv_OfABodyWithANameLikeAFormula_IsNoFormula()
    {
        await using var host = await Story.TellAsync();
        await host.Get<AggregateJournal>().ExecuteAsync<Organisation>(
            "QHM", Actor.System, body => body.Register(body.Facts with { Name = "=HYPERLINK(1)" }), None);
        await host.SettleAsync();
        using var output = new MemoryStream();

        await host.Get<ChaseList>().CsvAsync(TestHost.Manager, new(Body: "QHM"), output, None);

        Assert.Contains("QHM,\"'=HYPERLINK(1)\"", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<ChaseItem>> ListAsync(TestHost host, ChaseQuery query) =>
        (await host.Get<ChaseList>().ListAsync(TestHost.Manager, query, new(), None)).Items;
}
