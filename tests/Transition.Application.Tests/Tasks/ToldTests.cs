using Transition.Application.Journal;
using Transition.Application.Records;
using Transition.Application.Tasks;
using Transition.Domain.Common;
using Transition.Domain.Waves;

namespace Transition.Application.Tests.Tasks;

/// <summary>What stands in inboxes besides what a body is asked.</summary>
public sealed class ToldTests
{
    private static CancellationToken Never => CancellationToken.None;

    [Fact]
    public async Task R28_LateAnswer_StandsInTheInboxOfTheBodyThatWasTold_UntilItIsGiven()
    {
        await using var players = await Players.StartedAsync();
        var host = players.Host;
        var due = (await players.TaskAsync("QHM-executive", "G2")).Submission!.Due;
        await players.MoveToAsync(due.AddDays(6));
        await host.SettleAsync();

        var late = Assert.Single(await LateAsync(players), entry => entry.LateBody == "QHM");
        var view = await host.Get<TaskDesk>().GetAsync(players.Manager, late.Id, Never);
        Assert.Equal((TaskKind.Late, "chase", true), (view.Kind, view.Verb, view.Open));
        Assert.Equal("NHS North East and North Cumbria ICB is late: Do we agree to plan these services for this footprint?", late.Title);
        Assert.Equal(late.Title, view.Title);

        await players.ApproveAsync("QHM-executive", "G2");
        await host.SettleAsync();
        Assert.DoesNotContain(await LateAsync(players), entry => entry.Id == late.Id);
    }

    [Fact]
    public async Task R21_Assessment_WaitsForTheContributorsOfEveryBody_UntilItIsConfirmed()
    {
        await using var players = await Players.StartedAsync();
        var host = players.Host;
        await players.PassAsync("G2");
        await host.SettleAsync();

        var entry = Assert.Single(await OfAsync(players, "QHM-contributor"), task => task.Kind == TaskKind.FillIn);
        Assert.Equal(("G3", "QHM"), (entry.Gate, entry.Body));
        Assert.True((await host.Get<TaskDesk>().GetAsync(players["QHM-contributor"], entry.Id, Never)).Open);

        await players.PassAsync("G3");
        await host.SettleAsync();
        Assert.DoesNotContain(await OfAsync(players, "QHM-contributor"), task => task.Kind == TaskKind.FillIn);
    }

    [Fact]
    public async Task R60_TrustLeader_ReadsTheTasksOfTheirOwnRecords_AndNoOthers()
    {
        await using var players = await Players.StartedAsync();
        var paper = await players.TaskAsync("QHM-executive", "G2");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => players.Host.Get<TaskDesk>().GetAsync(players["R0A-leader"], paper.Id, Never));

        Assert.Equal("not-allowed", refused.Code);
        var missing = await Assert.ThrowsAsync<RefusedException>(() => players.Host.Get<TaskDesk>().GetAsync(players["R0A-leader"], "record~none~R0A", Never));
        Assert.Equal(RefusalKind.NotFound, missing.Kind);
    }

    [Fact]
    public async Task R22_Record_OpenedBeforeAMoveStarted_HoldsItsGateAsWell()
    {
        var players = await Players.GatherAsync();
        await using var host = players.Host;
        await host.Get<RecordDesk>().OpenAsync(
            players.Manager,
            new(
                "action", new Dictionary<string, string> { ["title"] = "Agree the baseline", ["priority"] = "high", ["gate"] = "G13" }, "QHM",
                Due: new(2024, 3, 1), Links: [new("footprint", Players.Footprint)]),
            "early", Never);
        await host.SettleAsync();

        var started = await players.StartAsync();
        await host.SettleAsync();

        var tranche = await host.Get<AggregateJournal>().LoadAsync<Tranche>(Tranche.IdOf(started.Wave, Players.Footprint), Never);
        Assert.Contains(tranche.State.Blocks!.Values, block => block.Text.Contains("Agree the baseline", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<TaskEntry>> LateAsync(Players players) =>
        [.. (await OfAsync(players, "pm-1")).Concat(await OfAsync(players, "Y63-executive")).Where(task => task.Kind == TaskKind.Late)];

    private static async Task<IReadOnlyList<TaskEntry>> OfAsync(Players players, string persona) =>
        (await players.Host.Get<TaskDesk>().ListAsync(players[persona], Never)).Items;
}
