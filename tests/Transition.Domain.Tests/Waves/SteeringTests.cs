using Transition.Domain.Common;
using Transition.Domain.Submissions;
using Transition.Domain.Tests.Support;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Domain.Tests.Waves;

/// <summary>Pause, resume, withdraw and re-scope, as they reach the tranche.</summary>
public sealed class SteeringTests
{
    [Fact]
    public void R20_Held_LineIsNotPutToAnybodyAnewButKeepsItsAnswers()
    {
        var drive = Start().Reach("G2").Steer("13A", move => move.Pause("Wait")).Approve("G2");

        Assert.Equal((null, TransitionStatus.Paused), (drive.Line().Gate, drive.Move().Status));
        Assert.DoesNotContain(drive.EventsOf("13A"), happened => happened is GatePassed { Gate: "G2" });

        drive.Steer("13A", move => move.Resume("Go on"));
        Assert.Equal("G3", drive.Line().Gate);
        Assert.Contains(drive.EventsOf("13A"), happened => happened is GatePassed { Gate: "G2" });
    }

    [Fact]
    public void R20_Held_OverTheDate_IsOverdueAfterResuming()
    {
        var drive = Start().Reach("G7").Approve("G7").Steer("13A", move => move.Pause("Wait")).On("2023-04-02");
        Assert.Equal((HoldingState.Nhse, TransitionStatus.Paused), (drive.Move().State, drive.Move().Status));

        drive.Steer("13A", move => move.Resume(null));
        Assert.Equal((HoldingState.Nhse, TransitionStatus.Overdue), (drive.Move().State, drive.Move().Status));

        drive.Do(drive.Tranche.Retarget(null, new(Some.Date("2023-05-01")), "New date", drive.Pathway, new("pm", drive.Now)))
            .On("2023-05-01");
        Assert.Equal(TransitionStatus.Completed, drive.Move().Status);
    }

    [Fact]
    public void R20_Withdrawn_LineLeavesAndTheOthersGoOn()
    {
        var drive = Start("13A", "13B").Reach("G2").Steer("13B", move => move.Withdraw("No longer wanted")).Finish();

        Assert.Equal(LineEnd.Withdrawn, drive.Line("13B").End);
        Assert.Equal((TransitionStatus.Withdrawn, TransitionStatus.Completed), (drive.Move("13B").Status, drive.Move("13A").Status));
        Assert.Empty(drive.Book("13B").Claims);
        Assert.Empty(drive.Book("13B").Holdings);
    }

    [Fact]
    public void R20_Steering_Repeated_GivesNothing()
    {
        var drive = Start().Reach("G2");
        Assert.Empty(drive.Tranche.Free("13A"));
        drive.Do(drive.Tranche.Hold("13A"));
        Assert.Empty(drive.Tranche.Hold("13A"));
        drive.Do(drive.Tranche.Rescope("13A", ["QH8"]));
        Assert.Empty(drive.Tranche.Rescope("13A", ["QH8"]));
        drive.Do(drive.Tranche.Leave("13A"));
        Assert.Empty(drive.Tranche.Leave("13A"));
        Assert.Empty(drive.Tranche.Free("13A"));
        Some.Refused(RefusalKind.Conflict, "ended", () => drive.Tranche.ActiveLine("13A"));
        Some.Refused(RefusalKind.NotFound, "not-found", () => drive.Tranche.ActiveLine("99"));
    }

    [Fact]
    public void R20_Rescope_SilentIcbTakenOut_IsNotNeededAnyMore()
    {
        var drive = Start().Reach("G2").Answer("G2", "QH8", Outcome.Approve).Answer("G2", "QHG", Outcome.Approve)
            .Answer("G2", Some.Region, Outcome.Approve);
        Assert.Equal("G2", drive.Line().Gate);

        drive.Steer("13A", move => move.Rescope(["QH8", "QHG"], "QJG waits a year"));

        Assert.Equal("G3", drive.Line().Gate);
        Assert.Equal(["QH8", "QHG", Some.Region], drive.Asked("G3"));
        Assert.Equal(["QH8", "QHG"], drive.Finish().Book().Holdings.Single().Icbs);
        Assert.Equal(HoldingState.Nhse, drive.Book().StateOn("QJG", Some.Date("2024-01-01")));
    }

    [Fact]
    public void R20_Rescope_IcbTakenOutOfOneLine_CannotSendThatLineBack()
    {
        var drive = Start("13A", "13B").Reach("G2").Steer("13A", move => move.Rescope(["QH8", "QHG"], "Not QJG"));
        drive.Answer("G2", "QJG", Outcome.Decline);

        Assert.True(drive.Line("13A").Active);
        Assert.Equal(LineEnd.Declined, drive.Line("13B").End);
        Assert.Equal(TransitionStatus.Completed, drive.Finish().Move("13A").Status);
    }

    [Fact]
    public void R20_Rescope_AfterJoint_LeavesTheIcbItsJointHoldingAndGivesItsClaimBack()
    {
        var drive = Drive.Start("joint-then-delegated", "2022-05-01", new(Some.Date("2023-04-01"), Some.Date("2024-04-01"))).Reach("G8");
        drive.Steer("13A", move => move.Rescope(["QHG", "QH8"], "QJG waits"));
        Assert.Equal(["QH8", "QHG"], drive.Book().Claims.Single().Icbs);

        drive.Finish();

        var date = Some.Date("2024-04-01");
        Assert.Equal(HoldingState.Delegated, drive.Book().StateOn("QH8", date));
        Assert.Equal(HoldingState.Joint, drive.Book().StateOn("QJG", date));
        Assert.Equal(HoldingState.Joint, drive.Book().StateOn("QJG", Some.Date("2023-04-01")));
    }

    private static Drive Start(params string[] services) => Drive.Start(
        "joint-only", "2022-05-01", new(Some.Date("2023-04-01")), services.Length == 0 ? ["13A"] : [.. services]);
}
