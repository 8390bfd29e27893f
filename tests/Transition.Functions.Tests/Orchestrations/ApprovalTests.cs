using Transition.Application.Tasks;
using Transition.Application.Transitions;
using Transition.Functions.Submissions;

namespace Transition.Functions.Tests.Orchestrations;

public sealed class ApprovalTests
{
    private static readonly Matter Paper = new("submission", "w.G2.QOP.1");

    private static readonly ApprovalStand Asked = new([], ["QOP", "Y62"], OrchestratorMock.Now.AddDays(1), Ended: false);

    [Fact]
    public async Task Run_WithBodiesAsked_TellsEachOnceAndWaits()
    {
        var mock = Mock(Paper, Asked);

        var run = Approval.RunAsync(mock.Context);

        Assert.Equal([new Asking(Paper.Kind, Paper.Id, "QOP"), new Asking(Paper.Kind, Paper.Id, "Y62")], Told(mock));
        Assert.Equal(Asked.Until.UtcDateTime, mock.Until);
        mock.LetTheTimerFire();
        await run;
        var (next, keeps) = mock.Next!.Value;
        Assert.True(keeps);
        Assert.Equal(["QOP", "Y62"], Assert.IsType<Matter>(next).Told);
    }

    [Fact]
    public async Task Run_WithOneBodyToldBefore_TellsOnlyTheOther()
    {
        var mock = Mock(Paper with { Told = ["QOP"] }, Asked);

        var run = Approval.RunAsync(mock.Context);

        Assert.Equal([new Asking(Paper.Kind, Paper.Id, "Y62")], Told(mock));
        mock.Raise(MoveEvent.Changed);
        await run;
    }

    [Fact]
    public async Task Run_AfterTheLastAnswer_TellsNobodyAndEnds()
    {
        var mock = Mock(Paper, new(["QOP", "Y62"], [], OrchestratorMock.Now, Ended: true));

        await Approval.RunAsync(mock.Context);

        Assert.Empty(Told(mock));
        Assert.Null(mock.Next);
    }

    private static OrchestratorMock Mock(Matter matter, ApprovalStand stand) => new OrchestratorMock(matter)
        .Answers(nameof(ApprovalActivities.Chase), _ => Task.FromResult(stand)).Does(nameof(ApprovalActivities.Tell));

    private static IEnumerable<object?> Told(OrchestratorMock mock) =>
        mock.Called.Where(call => call.Name == nameof(ApprovalActivities.Tell)).Select(call => call.Input);
}
