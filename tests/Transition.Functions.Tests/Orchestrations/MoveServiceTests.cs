using Transition.Application.Transitions;
using Transition.Functions.Transitions;

namespace Transition.Functions.Tests.Orchestrations;

public sealed class MoveServiceTests
{
    private const string Id = "105-GM-1";

    private static readonly MoveStand AtG2 = new(
        "joint", "G2", "active", ["QOP has not decided."], [MoveEvent.Decided, MoveEvent.Changed], OrchestratorMock.Now.AddHours(5), Ended: false);

    [Theory]
    [InlineData(MoveEvent.Decided)]
    [InlineData(MoveEvent.Changed)]
    [InlineData(null)]
    public async Task Run_OnTheWay_WaitsForWhatItIsToldOrTheMomentAndGoesOnWithTheEventsKept(string? happened)
    {
        var mock = new OrchestratorMock(Id).Answers(nameof(MoveActivities.Advance), _ => Task.FromResult(AtG2));

        var run = MoveService.RunAsync(mock.Context);

        Assert.False(run.IsCompleted);
        Assert.Equal([MoveEvent.Decided, MoveEvent.Changed], mock.Awaited);
        Assert.Equal(AtG2.Until.UtcDateTime, mock.Until);
        Assert.Equal([AtG2], mock.Statuses);
        Tell(mock, happened);
        await run;
        Assert.Equal((Id, true), mock.Next);
        Assert.Equal([(nameof(MoveActivities.Advance), Id)], mock.Called);
    }

    [Fact]
    public async Task Run_AtTheEnd_SaysSoAndEnds()
    {
        var live = AtG2 with { Phase = "live", Ended = true };
        var mock = new OrchestratorMock(Id).Answers(nameof(MoveActivities.Advance), _ => Task.FromResult(live));

        await MoveService.RunAsync(mock.Context);

        Assert.Equal([live], mock.Statuses);
        Assert.Null(mock.Next);
    }

    [Fact]
    public async Task Run_WhoseLookFailsForGood_RestsAndIsTriedAgain()
    {
        var mock = new OrchestratorMock(Id).Answers<MoveStand>(
            nameof(MoveActivities.Advance), _ => throw OrchestratorMock.Failure(nameof(MoveActivities.Advance)));

        var run = MoveService.RunAsync(mock.Context);

        Assert.Equal("stuck", Assert.IsType<MoveStand>(Assert.Single(mock.Statuses)).Status);
        Assert.Equal(OrchestratorMock.Now.AddHours(1), mock.Until);
        mock.Raise(MoveEvent.Changed);
        await run;
        Assert.Equal((Id, true), mock.Next);
    }

    private static void Tell(OrchestratorMock mock, string? happened)
    {
        if (happened is null)
        {
            mock.LetTheTimerFire();
        }
        else
        {
            mock.Raise(happened);
        }
    }
}
