using Transition.Application.Catalogue;
using Transition.Application.Common;
using Transition.Application.Tasks;
using Transition.Application.Transitions;
using Transition.Domain.Common;
using Transition.Domain.Transitions;

namespace Transition.Application.Tests.Transitions;

public sealed class TransitionDeskTests
{
    [Fact]
    public async Task R17_OneService_EveryGateAnswered_IsDelegatedOnTheDate()
    {
        await using var players = await Players.StartedAsync();

        await players.ToJointAsync();
        Assert.Equal((HoldingState.Joint, "joint", "G8"), Place(await players.LookAsync(Players.Move)));
        await players.MoveToAsync(new(2024, 7, 2));
        await players.PassAsync("G8");
        await players.MoveToAsync(new(2024, 12, 5));
        await players.PassAsync("G9");
        await players.MoveToAsync(new(2025, 2, 10));
        await players.PassAsync("G10", "G11", "G12", "G13");
        Assert.Equal(HoldingState.Joint, (await players.LookAsync(Players.Move)).State);

        await players.MoveToAsync(new(2025, 4, 1));

        var live = await players.LookAsync(Players.Move);
        Assert.Equal((HoldingState.Delegated, TransitionStatus.Completed), (live.State, live.Status));
        var service = await players.Host.Get<CatalogueDesk>().GetAsync(players.Manager, Players.Service, CancellationToken.None);
        Assert.Empty(service.Claims);
    }

    [Fact]
    public async Task R17_Start_SameKeyAgain_GivesTheSameTransition()
    {
        var players = await Players.GatherAsync();
        await using var host = players.Host;

        var first = await players.StartAsync();
        var second = await players.StartAsync();

        Assert.Equal(first.Id, second.Id);
        Assert.Single((await host.Get<TransitionDesk>().ListAsync(players.Manager, new(), null, null, CancellationToken.None)).Items);
    }

    [Fact]
    public async Task R03_Start_RetainedService_IsRefusedAndNothingIsWritten()
    {
        var players = await Players.GatherAsync();
        await using var host = players.Host;

        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.Get<TransitionDesk>().StartAsync(
            players.Manager, new("90", Players.Footprint, "joint-only", new(new(2024, 4, 1))), "key", CancellationToken.None));

        Assert.Equal((RefusalKind.Unprocessable, "service-retained"), (refused.Kind, refused.Code));
        Assert.Empty((await host.Get<TransitionDesk>().ListAsync(players.Manager, new(), null, null, CancellationToken.None)).Items);
    }

    [Fact]
    public async Task R17_Start_OverlapsInOneIcb_IsRefused()
    {
        await using var players = await Players.StartedAsync();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => players.StartAsync(key: "another"));

        Assert.Equal((RefusalKind.Conflict, "claim-overlaps"), (refused.Kind, refused.Code));
    }

    [Fact]
    public async Task R20_Pause_ThenResume_TakesWhatHappenedMeanwhile()
    {
        await using var players = await Players.StartedAsync();
        var desk = players.Host.Get<TransitionDesk>();
        await players.ApproveAsync("QHM-executive", "G2");

        var paused = await desk.PauseAsync(players.Manager, Players.Move, new("Waiting for flows."), CancellationToken.None);
        await players.ApproveAsync("Y63-executive", "G2");
        Assert.Equal((TransitionStatus.Paused, "G2"), (paused.Status, (await players.LookAsync(Players.Move)).Gate));
        var resumed = await desk.ResumeAsync(players.Manager, Players.Move, new(null), CancellationToken.None);

        Assert.Equal((TransitionStatus.Active, "G3"), (resumed.Status, resumed.Gate));
    }

    [Fact]
    public async Task R20_Withdraw_ReleasesTheClaimAndEmptiesInboxes()
    {
        await using var players = await Players.StartedAsync();
        var host = players.Host;

        var withdrawn = await host.Get<TransitionDesk>().WithdrawAsync(players.Manager, Players.Move, new("Not now."), CancellationToken.None);
        await host.SettleAsync();

        Assert.Equal(TransitionStatus.Withdrawn, withdrawn.Status);
        Assert.Empty((await host.Get<TaskDesk>().ListAsync(players["QHM-executive"], CancellationToken.None)).Items);
        Assert.EndsWith("-2", (await players.StartAsync(key: "again")).Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R20_MissedTarget_IsOverdueUntilRetargeted()
    {
        await using var players = await Players.StartedAsync();

        await players.MoveToAsync(new(2024, 4, 2));
        var overdue = await players.LookAsync(Players.Move);
        var retargeted = await players.Host.Get<TransitionDesk>().RetargetAsync(
            players.Manager, Players.Move, new(new(new(2025, 4, 1), new(2026, 4, 1)), "One more year."), CancellationToken.None);

        Assert.Equal((TransitionStatus.Overdue, HoldingState.Nhse), (overdue.Status, overdue.State));
        Assert.Contains(overdue.Blockers, blocker => blocker.Code == "overdue");
        Assert.Equal((TransitionStatus.Active, new DateOnly(2025, 4, 1)), (retargeted.Status, retargeted.Targets.Joint));
    }

    [Fact]
    public async Task R20_Defer_MovesTheDateAndReopensTheMarkedGates()
    {
        await using var players = await Players.StartedAsync();
        await players.ToJointAsync();
        await players.MoveToAsync(new(2024, 7, 2));
        await players.PassAsync("G8");
        Assert.Equal("G9", (await players.LookAsync(Players.Move)).Gate);

        var deferred = await players.Host.Get<TransitionDesk>().DeferAsync(
            players.Manager, Players.Move, new(new(2026, 4, 1), "More due diligence."), CancellationToken.None);
        await players.MoveToAsync(new(2025, 7, 2));
        var again = await players.LookAsync(Players.Move);

        Assert.Equal((TransitionStatus.Deferred, new DateOnly(2026, 4, 1)), (deferred.Status, deferred.Targets.Delegated));
        Assert.Equal((TransitionStatus.Active, "G8"), (again.Status, again.Gate));
    }

    [Fact]
    public async Task R82_ClawBack_OfAJointService_ReturnsItOnTheDate()
    {
        await using var players = await Players.StartedAsync();
        var desk = players.Host.Get<TransitionDesk>();
        await players.ToJointAsync();
        await desk.WithdrawAsync(players.Manager, Players.Move, new("Reversed."), CancellationToken.None);
        await players.Host.SettleAsync();

        var back = await desk.ClawBackAsync(players.Manager, Players.Move, new(new(2024, 10, 1), "Serious breach."), "back", CancellationToken.None);
        await players.ConfirmAsync("QHM-executive", "G15a");
        await players.ApproveAsync("nhse-board-1", "G15");
        await players.ConfirmAsync("pm-1", "G13");
        await players.MoveToAsync(new(2024, 10, 1));

        Assert.Equal(HoldingState.Joint, back.State);
        Assert.Equal((HoldingState.Nhse, TransitionStatus.Completed), ((await players.LookAsync(back.Id)).State, (await players.LookAsync(back.Id)).Status));
    }

    [Theory]
    [InlineData("QHM-executive")]
    [InlineData("auditor-1")]
    [InlineData("nhse-board-1")]
    public async Task R96_Steering_ByAnyoneButAProgrammeManager_IsForbidden(string persona)
    {
        await using var players = await Players.StartedAsync();

        var refused = await Assert.ThrowsAsync<RefusedException>(
            () => players.Host.Get<TransitionDesk>().PauseAsync(players[persona], Players.Move, new ReasonInput("No."), CancellationToken.None));

        Assert.Equal(RefusalKind.Forbidden, refused.Kind);
        Assert.Equal(TransitionStatus.Active, (await players.LookAsync(Players.Move)).Status);
    }

    private static (HoldingState, string, string?) Place(TransitionView view) => (view.State, view.Phase, view.Gate);
}
