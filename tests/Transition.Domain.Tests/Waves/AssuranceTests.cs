using Transition.Domain.Common;
using Transition.Domain.Submissions;
using Transition.Domain.Tests.Support;
using Transition.Domain.Waves;

namespace Transition.Domain.Tests.Waves;

/// <summary>G14: the assurance that goes on after go-live.</summary>
public sealed class AssuranceTests
{
    [Fact]
    public void R84_Assurance_AfterGoLive_IsAskedOfTheRegionEveryYear()
    {
        var drive = Live("delegate-direct").On("2027-05-01");

        Assert.Equal(
            [Some.Date("2026-04-01"), Some.Date("2027-04-01")], drive.Happened<AssuranceOpened>().Select(opened => opened.Due));
        Assert.Equal(
            [Some.Date("2026-03-02"), Some.Date("2027-03-02")],
            drive.Log.Where(entry => entry.Event is AssuranceOpened).Select(entry => entry.On));
        Assert.All(drive.Happened<AssuranceOpened>(), opened => Assert.Equal(Some.Region, Assert.Single(opened.Asked).Body));
        Assert.Equal(LineEnd.Completed, drive.Line().End);
    }

    [Fact]
    public void R84_Assurance_Answered_IsOnRecordAndMovesNothing()
    {
        var drive = Live("delegate-direct").On("2026-03-10").Answer("G14", Some.Region, Outcome.Approve);

        Assert.True(drive.Round("G14").HasApproval(Some.Region, "13A"));
        Assert.Equal(HoldingState.Delegated, drive.Move().State);
    }

    [Fact]
    public void R84_Assurance_LookedAtYearsLate_OpensEachRoundOnce()
    {
        var drive = Live("delegate-from-joint").Jump("2028-03-15");

        Assert.Equal([1, 2, 3], drive.Happened<AssuranceOpened>().Select(opened => opened.Round));
        Assert.Equal(London.Midnight(Some.Date("2029-03-02")), drive.Tranche.NextDue(drive.Pathway, drive.Now));
    }

    [Theory]
    [InlineData("joint-only")]
    [InlineData("claw-back")]
    public void R84_Assurance_WhereNothingWasDelegated_IsNotAsked(string pathway)
    {
        var drive = Live(pathway).On("2028-01-01");

        Assert.Empty(drive.Happened<AssuranceOpened>());
    }

    [Fact]
    public void R84_Assurance_LineThatCompletedAtJoint_IsNotPartOfIt()
    {
        var drive = Drive.Start(
            "joint-then-delegated", "2023-03-01", new(Some.Date("2024-04-01"), Some.Date("2025-04-01")), ["13A", "13B"]);
        drive.Reach("G9").Take(new("G9", 1, "NHSE-BOARD", "s", [new("13A", Outcome.Approve), new("13B", Outcome.ApproveJointOnly)]));
        drive.Finish().On("2026-04-01");

        Assert.Equal(["13A"], Assert.Single(drive.Happened<AssuranceOpened>()).Services);
    }

    private static Drive Live(string pathway) => Drive.Start(
        pathway, "2024-04-01", new(Some.Date("2025-04-01"), Some.Date("2025-04-01"), Some.Date("2025-04-01"))).Finish();
}
