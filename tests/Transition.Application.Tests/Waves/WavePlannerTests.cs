using Transition.Application.Journal;
using Transition.Application.Waves;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Waves;

namespace Transition.Application.Tests.Waves;

public sealed class WavePlannerTests
{
    private static readonly Targets Dates = new(new(2024, 4, 1), new(2025, 4, 1));

    [Fact]
    public async Task R19_Preview_TellsWhatWouldStartAndChangesNothing()
    {
        await using var players = await Players.StartedAsync();

        var preview = await players.Host.Get<WavePlanner>().PreviewAsync(
            players.Manager, new("All", "joint-then-delegated", new([], Suitability.Ready), ["NENC", "NW"], Dates), CancellationToken.None);

        Assert.Equal((118, 117), (preview.Planned, preview.Startable));
        Assert.Equal((Players.Service, "NENC", "claim-overlaps"), preview.Skipped.Select(skip => (skip.Service, skip.Footprint, skip.Code)).Single());
        Assert.DoesNotContain(
            (await players.Host.Get<WavePlanner>().ListAsync(players.Manager, CancellationToken.None)).Items, wave => wave.Status == "planned");
    }

    [Fact]
    public async Task R19_Launch_StartsEveryLineOnce_AndTellsWhatItSkipped()
    {
        var players = await Players.GatherAsync();
        await using var host = players.Host;
        var planner = host.Get<WavePlanner>();
        var wave = await planner.PlanAsync(
            players.Manager, new("Mixed", "joint-then-delegated", new(["2", "3", "90"], null), ["NENC", "NW"], Dates), "key", CancellationToken.None);

        await planner.LaunchAsync(players.Manager, wave.Id, CancellationToken.None);
        await planner.LaunchAsync(players.Manager, wave.Id, CancellationToken.None);
        await host.SettleAsync();

        var launched = await planner.GetAsync(players.Manager, wave.Id, CancellationToken.None);
        Assert.Equal(("launched", 6, 4), (launched.Status, launched.Planned, launched.Started));
        Assert.All(launched.Skipped, skip => Assert.Equal("service-retained", skip.Code));
        Assert.Equal(4, launched.ByStage["preparation"]);
    }

    [Fact]
    public async Task R19_Skip_IsSaidWithNames_AndKeptWithCodes()
    {
        await using var players = await Players.StartedAsync();
        var planner = players.Host.Get<WavePlanner>();
        var input = new WaveInput("Again", "joint-then-delegated", new([Players.Service], null), [Players.Footprint], Dates);

        var preview = await planner.PreviewAsync(players.Manager, input, CancellationToken.None);
        var wave = await planner.PlanAsync(players.Manager, input, "again", CancellationToken.None);
        await planner.LaunchAsync(players.Manager, wave.Id, CancellationToken.None);
        await players.Host.SettleAsync();

        var said = Assert.Single((await planner.GetAsync(players.Manager, wave.Id, CancellationToken.None)).Skipped);
        var kept = Assert.Single((await players.Host.Get<AggregateJournal>().LoadAsync<Wave>(wave.Id, CancellationToken.None)).State.Skipped);
        Assert.StartsWith($"Transition {Players.Move} already moves service 105 for QHM. ", kept.Reason, StringComparison.Ordinal);
        Assert.Equal(kept.Reason.Replace("QHM", "NHS North East and North Cumbria ICB", StringComparison.Ordinal), said.Reason);
        Assert.Equal(said, Assert.Single(preview.Skipped));
    }

    [Fact]
    public async Task R19_Edit_OfAnOutdatedPlan_IsRefused()
    {
        var players = await Players.GatherAsync();
        await using var host = players.Host;
        var planner = host.Get<WavePlanner>();
        var input = new WaveInput("Plan", "joint-then-delegated", new(["2"], null), ["NW"], Dates);
        var wave = await planner.PlanAsync(players.Manager, input, "key", CancellationToken.None);
        await planner.EditAsync(players.Manager, wave.Id, input with { Name = "Better plan" }, wave.Version, CancellationToken.None);

        var refused = await Assert.ThrowsAsync<RefusedException>(
            () => planner.EditAsync(players.Manager, wave.Id, input with { Name = "Lost plan" }, wave.Version, CancellationToken.None));

        Assert.Equal(RefusalKind.Stale, refused.Kind);
    }

    [Theory]
    [InlineData("no-such-service", "NW", "joint-only", "services")]
    [InlineData("2", "no-such-footprint", "joint-only", "footprints")]
    [InlineData("2", "NW", "no-such-pathway", "pathway")]
    public async Task R19_Plan_WithAnUnknownCode_NamesTheField(string service, string footprint, string pathway, string field)
    {
        var players = await Players.GatherAsync();
        await using var host = players.Host;

        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.Get<WavePlanner>().PlanAsync(
            players.Manager, new("Plan", pathway, new([service], null), [footprint], Dates), "key", CancellationToken.None));

        Assert.Equal((RefusalKind.Invalid, field), (refused.Kind, refused.Field));
    }
}
