using Transition.Application.Common;
using Transition.Application.Transitions;

namespace Transition.Application.Tests.Transitions;

/// <summary>One step of the orchestration of a move.</summary>
public sealed class MoveWatchTests
{
    [Fact]
    public async Task Advance_AtADecision_SaysWhatIsMissingAndWaitsADayAtMost()
    {
        await using var players = await Players.StartedAsync();
        var before = TimeProvider.System.GetUtcNow();

        var stand = await players.Host.Get<MoveWatch>().AdvanceAsync(Players.Move, CancellationToken.None);

        Assert.Equal(("G2", "active", false), (stand.Gate, stand.Status, stand.Ended));
        Assert.Equal([MoveEvent.Decided, MoveEvent.Changed], stand.Awaits);
        Assert.Contains(stand.Blockers, blocker => blocker.Contains("QHM has not decided", StringComparison.Ordinal));
        Assert.InRange(stand.Until, before.AddDays(1), TimeProvider.System.GetUtcNow().AddDays(1));
    }

    [Fact]
    public async Task Advance_OfAPausedMove_WaitsForItToBeResumed()
    {
        await using var players = await Players.StartedAsync();
        await players.Host.Get<TransitionDesk>().PauseAsync(players.Manager, Players.Move, new ReasonInput("A review."), CancellationToken.None);

        var stand = await players.Host.Get<MoveWatch>().AdvanceAsync(Players.Move, CancellationToken.None);

        Assert.Equal("paused", stand.Status);
        Assert.Equal([MoveEvent.Resumed, MoveEvent.Changed], stand.Awaits);
    }

    [Fact]
    public async Task Advance_OnTheDate_ChangesTheHoldingOnceHoweverOftenItIsAsked()
    {
        await using var players = await Players.StartedAsync();
        var host = players.Host;
        await players.ToJointGatesAsync();
        host.Clock.Now = Domain.Common.London.Midnight(new(2024, 4, 1)).AddHours(10);

        await host.Get<MoveWatch>().AdvanceAsync(Players.Move, CancellationToken.None);
        await host.SettleAsync();
        var joint = await players.LookAsync(Players.Move);
        await host.Get<MoveWatch>().AdvanceAsync(Players.Move, CancellationToken.None);
        await host.SettleAsync();

        Assert.Equal(Domain.Common.HoldingState.Joint, joint.State);
        Assert.Equal(joint.Version, (await players.LookAsync(Players.Move)).Version);
    }

    [Fact]
    public async Task Advance_OfWhatDoesNotExist_HasEnded()
    {
        await using var host = TestHost.Empty();

        Assert.True((await host.Get<MoveWatch>().AdvanceAsync("no-such-move", CancellationToken.None)).Ended);
    }
}
