using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Submissions;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Transitions;

/// <summary>What the book of a service makes of a transition.</summary>
public sealed class PlanTests
{
    private static readonly DateOnly Live = Some.Date("2024-04-01");

    [Fact]
    public void R31_Holding_IsDatedAheadOnlyWhenAllGatesArePassed()
    {
        var drive = Start().Reach("G13");
        Assert.DoesNotContain(drive.Book().Holdings, holding => holding.State == HoldingState.Delegated);

        drive.Approve("G13");

        var planned = Assert.Single(drive.Book().Holdings, holding => holding.State == HoldingState.Delegated);
        Assert.Equal((Live, Live.AddYears(1)), (planned.From, planned.StaffFrom));
        Assert.Equal(HoldingState.Joint, drive.Book().StateOn("QH8", Live.AddDays(-1)));
        Assert.Equal(HoldingState.Delegated, drive.Book().StateOn("QH8", Live));
    }

    [Fact]
    public void R20_PlannedHolding_Paused_IsTakenBackAndDatedAgainOnResuming()
    {
        var drive = Start().Reach("G13").Approve("G13").Steer("13A", move => move.Pause("Wait"));
        Assert.Equal(HoldingState.Joint, drive.Book().StateOn("QH8", Live));

        drive.Steer("13A", move => move.Resume(null));
        Assert.Equal(HoldingState.Delegated, drive.Book().StateOn("QH8", Live));
    }

    [Fact]
    public void R20_PlannedHolding_Withdrawn_IsTakenBackWithTheClaimAndJointStays()
    {
        var drive = Start().Reach("G13").Approve("G13").Steer("13A", move => move.Withdraw("Not wanted"));

        Assert.Equal(HoldingState.Joint, drive.Book().StateOn("QH8", Live));
        Assert.Empty(drive.Book().Claims);
    }

    [Fact]
    public void R20_PlannedHolding_DeferredOrRetargeted_Follows()
    {
        var drive = Start().Reach("G13").Approve("G13");
        drive.Do(drive.Tranche.Retarget(null, new(null, Live.AddMonths(3)), "Later", drive.Pathway, new("pm", drive.Now)));
        Assert.Equal(HoldingState.Joint, drive.Book().StateOn("QH8", Live));
        Assert.Equal(HoldingState.Delegated, drive.Book().StateOn("QH8", Live.AddMonths(3)));

        drive.Do(drive.Tranche.Defer("13A", Live.AddYears(1), "Later still", drive.Pathway, new("pm", drive.Now)));
        Assert.Equal(HoldingState.Joint, drive.Book().StateOn("QH8", Live.AddYears(2)));

        drive.Finish();
        Assert.Equal(HoldingState.Delegated, drive.Book().StateOn("QH8", Live.AddYears(1)));
        Assert.Equal(2, drive.Book().Holdings.Count);
    }

    [Fact]
    public void R17_Claim_IsGivenBackAtTheEndAndNotBefore()
    {
        var drive = Start().Reach("G13").Approve("G13");
        Assert.Single(drive.Book().Claims);

        Assert.Empty(drive.Finish().Book().Claims);
    }

    [Fact]
    public void R20_Book_ThatFollowsOnlyAfterAnIcbLeft_GivesThatIcbWhatItHadReached()
    {
        var drive = Start().Reach("G8");
        var behind = drive.Book() with { Holdings = [] };

        var left = drive.Move().After(drive.Move().Rescope(["QH8"], "Why"));
        var caughtUp = behind.After(behind.Follow(left.Plan(drive.Pathway)));

        Assert.Equal(HoldingState.Joint, caughtUp.StateOn("QJG", drive.Today));
        Assert.Equal(["QH8"], caughtUp.Claims.Single().Icbs);
    }

    [Fact]
    public void R82_ClawBack_GivesTheServiceBackToNhsEnglandOnTheDate()
    {
        var drive = Drive.Start("claw-back", "2024-01-01", new(Returned: Live)).Finish();

        Assert.Equal(HoldingState.Nhse, drive.Move().State);
        Assert.Equal(HoldingState.Joint, drive.Book().StateOn("QH8", Live.AddDays(-1)));
        Assert.Equal(HoldingState.Nhse, drive.Book().StateOn("QH8", Live));
    }

    [Fact]
    public void R82_ClawBack_Declined_LeavesTheHolding()
    {
        var drive = Drive.Start("claw-back", "2024-01-01", new(Returned: Live)).Reach("G15").Answer("G15", "NHSE-BOARD", Outcome.Decline);

        Assert.Equal(HoldingState.Joint, drive.Book().StateOn("QH8", Live));
    }

    [Fact]
    public void R82_ClawBack_OfWhatNhsEnglandHolds_IsRefused()
    {
        var book = Custody.Empty("13A").After(new ServiceCatalogued(Some.Facts));

        var (events, refused) = book.Claim([new("w2.east", "east", Some.Icbs, null, Some.Pathway("claw-back"))], Live);

        Assert.Empty(events);
        Assert.Equal("wrong-state", Assert.Single(refused).Refusal.Code);
    }

    private static Drive Start() => Drive.Start(
        "joint-then-delegated", "2022-05-01", new(Some.Date("2023-04-01"), Live));
}
