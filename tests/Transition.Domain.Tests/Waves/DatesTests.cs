using Transition.Domain.Common;
using Transition.Domain.Submissions;
using Transition.Domain.Tests.Support;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Domain.Tests.Waves;

/// <summary>When things happen.</summary>
public sealed class DatesTests
{
    [Theory]
    [InlineData("2023-01-01", "2023-01-01T00:00:00Z")]
    [InlineData("2023-04-01", "2023-03-31T23:00:00Z")]
    [InlineData("2023-03-26", "2023-03-26T00:00:00Z")]
    [InlineData("2023-10-29", "2023-10-28T23:00:00Z")]
    public void London_Midnight_FollowsSummerTime(string date, string utc)
    {
        var midnight = London.Midnight(Some.Date(date));

        Assert.Equal(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), midnight);
        Assert.Equal(Some.Date(date), London.DateOf(midnight));
        Assert.Equal(Some.Date(date).AddDays(-1), London.DateOf(midnight.AddTicks(-1)));
    }

    [Theory]
    [InlineData("2023-04-01")]
    [InlineData("2023-02-01")]
    public void R17_Stage_AllGatesPassed_IsReachedAtMidnightAndNotBefore(string target)
    {
        var drive = Drive.Start("joint-only", "2022-05-01", new(Some.Date(target))).Reach("G7").Approve("G7");
        var midnight = London.Midnight(Some.Date(target));

        drive.To(midnight.AddTicks(-1));
        Assert.Equal(HoldingState.Nhse, drive.Move().State);
        Assert.Equal(midnight, drive.Tranche.NextDue(drive.Pathway, drive.Now));

        drive.To(midnight);
        Assert.Equal(HoldingState.Joint, drive.Move().State);
    }

    [Fact]
    public void R28_Gate_WithAnOpeningDay_OpensOnThatDayAndNotBefore()
    {
        var drive = Joint(); // G8 opens 274 days before 2024-04-01
        drive.To(London.Midnight(Some.Date("2023-07-02")).AddTicks(-1));
        Assert.Null(drive.Line().Gate);

        drive.To(London.Midnight(Some.Date("2023-07-02")));
        Assert.Equal("G8", drive.Line().Gate);
        Assert.Equal(Some.Date("2023-11-03"), drive.Round("G8").Due);
    }

    [Fact]
    public void R28_Gate_ReachedLate_LeavesAtLeastAWeekToAnswer()
    {
        var drive = Drive.Start("joint-only", "2023-03-01", new(Some.Date("2023-04-01")));

        Assert.Equal(Some.Date("2023-03-08"), drive.Round("G2").Due);
    }

    [Fact]
    public void R20_Target_PassesWithoutItsGates_IsOverdueUntilRetargetedAndThenReachedOnTheNewDate()
    {
        var drive = Drive.Start("joint-only", "2022-05-01", new(Some.Date("2023-04-01"))).Reach("G7").On("2023-04-01");
        Assert.Equal((true, TransitionStatus.Overdue), (drive.Line().Overdue, drive.Move().Status));

        drive.Approve("G7").On("2023-06-01");
        Assert.Equal((HoldingState.Nhse, TransitionStatus.Overdue), (drive.Move().State, drive.Move().Status));

        drive.Do(Retarget(drive, "2023-07-01"));
        Assert.Equal((false, TransitionStatus.Active), (drive.Line().Overdue, drive.Move().Status));
        drive.On("2023-06-30");
        Assert.Equal(HoldingState.Nhse, drive.Move().State);

        drive.On("2023-07-01");
        Assert.Equal((HoldingState.Joint, TransitionStatus.Completed), (drive.Move().State, drive.Move().Status));
        Assert.Equal(Some.Date("2023-07-01"), drive.Move().Changes[^1].On);
        Assert.Single(drive.Happened<FellOverdue>());
    }

    [Fact]
    public void R17_AllInPlace_MachineOffOverTheDate_StillReachesItOnItsDate()
    {
        var drive = Drive.Start("joint-only", "2022-05-01", new(Some.Date("2023-04-01"))).Reach("G7").Approve("G7").Jump("2023-05-09");

        Assert.Equal(Some.Date("2023-04-01"), Assert.Single(drive.Happened<StageReached>()).On);
        Assert.Equal(Some.Date("2023-04-01"), Assert.Single(drive.Happened<Completed>()).On);
        Assert.Empty(drive.Happened<LinesOverdue>());
    }

    [Fact]
    public void R17_LastAnswer_TakenOnlyAfterTheDateBecauseTheMachineWasOff_IsNotLate()
    {
        var drive = Drive.Start("joint-only", "2022-05-01", new(Some.Date("2023-04-01"))).Reach("G7");
        var answered = drive.Tranche.After(drive.Tranche.Take(
            new("G7", 1, Some.Committee, "a", [new("13A", Outcome.Approve)]), drive.Pathway));

        var events = answered.Advance(drive.Pathway, Some.Morning("2023-04-02"));

        Assert.Collection(events, first => Assert.IsType<GateMet>(first), second => Assert.IsType<StageReached>(second));
    }

    [Fact]
    public void R20_SeveralStagesMissed_AreReachedOrOverdueInOrder()
    {
        var drive = Joint().Jump("2024-06-01");

        Assert.Equal(Some.Date("2024-04-01"), Assert.Single(drive.Happened<FellOverdue>()).Missed);
        Assert.Equal(HoldingState.Joint, drive.Move().State);
    }

    [Fact]
    public void R20_Retarget_BadInput_IsRefusedByField()
    {
        var drive = Joint();
        var by = new By("pm", drive.Now);

        var much = Assert.Throws<RefusedException>(() => drive.Tranche.Retarget(null, new(), " ", drive.Pathway, by));
        Assert.Equal(["targets", "reason"], much.All.Select(one => one.Field));
        var both = Assert.Throws<RefusedException>(() => drive.Tranche.Retarget(null, new(null, drive.Today), " ", drive.Pathway, by));
        Assert.Equal(["reason", "targets.delegated"], both.All.Select(one => one.Field));
        Some.RefusedField("targets", () => drive.Tranche.Retarget(null, new(), "Why", drive.Pathway, by));
        Some.RefusedField("targets.delegated", () => drive.Tranche.Retarget(null, new(null, drive.Today), "Why", drive.Pathway, by));
        Some.RefusedField("targets.joint", () => drive.Tranche.Retarget(null, new(Some.Date("2023-05-01")), "Why", drive.Pathway, by));
        Some.Refused(
            RefusalKind.NotFound, "not-found",
            () => drive.Tranche.Retarget(["99"], new(null, Some.Date("2024-07-01")), "Why", drive.Pathway, by));
    }

    [Fact]
    public void R20_Retarget_SameDates_GivesNothing()
    {
        var drive = Joint();

        Assert.Empty(drive.Tranche.Retarget(null, new(null, Some.Date("2024-04-01")), "Why", drive.Pathway, new("pm", drive.Now)));
    }

    [Fact]
    public void R20_Retarget_BeforeTheGateOpened_MovesItsOpening()
    {
        var drive = Joint();
        drive.Do(drive.Tranche.Retarget(null, new(null, Some.Date("2025-04-01")), "A year more", drive.Pathway, new("pm", drive.Now)));

        drive.On("2024-06-30");
        Assert.Null(drive.Line().Gate);
        drive.On("2024-07-02");
        Assert.Equal("G8", drive.Line().Gate);
    }

    private static Drive Joint() => Drive.Start(
        "joint-then-delegated", "2022-05-01", new(Some.Date("2023-04-01"), Some.Date("2024-04-01")))
        .While("13A", line => line.Stage == 0);

    private static IReadOnlyList<IEvent> Retarget(Drive drive, string joint) =>
        drive.Tranche.Retarget(null, new(Some.Date(joint)), "A later start", drive.Pathway, new("pm", drive.Now));
}
