using Transition.Domain.Common;
using Transition.Domain.Submissions;
using Transition.Domain.Tests.Support;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Domain.Tests.Waves;

/// <summary>What a body's decision does to lines.</summary>
public sealed class OutcomeTests
{
    private const string Board = "NHSE-BOARD";

    [Theory]
    [InlineData(Outcome.Approve)]
    [InlineData(Outcome.ApproveWithConditions)]
    public void R25_Approval_ForAllLines_PassesThemTogether(Outcome outcome)
    {
        var drive = Start().Reach("G5").Answer("G5", Board, outcome);

        Assert.Equal(["13A", "13B"], Assert.Single(drive.Happened<GateMet>(), met => met.Gate == "G5").Services);
        Assert.All(drive.Tranche.Lines.Values, line => Assert.Equal("G6", line.Gate));
    }

    [Fact]
    public void R25_Exceptions_ForSingleServices_LetLinesGoTheirOwnWays()
    {
        var drive = Start().Reach("G9").Take(new("G9", 1, Board, "s",
        [
            new("13A", Outcome.Approve), new("13B", Outcome.Defer, Some.Date("2025-04-01"), "Due diligence"),
        ]));

        drive.Finish();
        Assert.Equal((HoldingState.Delegated, HoldingState.Joint), (drive.Move("13A").State, drive.Move("13B").State));

        drive.Finish("13B");
        Assert.Equal(Some.Date("2024-04-01"), drive.Move("13A").Changes[^1].On);
        Assert.Equal(Some.Date("2025-04-01"), drive.Move("13B").Changes[^1].On);
    }

    [Fact]
    public void R18_JointOnly_BeforeJoint_CompletesAtJointOnTheDate()
    {
        var drive = Start().Reach("G5").Answer("G5", Board, Outcome.ApproveJointOnly);
        Assert.True(drive.Line().Active);

        drive.Finish();

        Assert.Equal((HoldingState.Joint, TransitionStatus.Completed), (drive.Move().State, drive.Move().Status));
        Assert.Equal(Some.Date("2023-04-01"), Assert.Single(drive.EventsOf("13A").OfType<Completed>()).On);
        Assert.DoesNotContain(drive.Happened<GateOpened>(), opened => opened.Gate == "G8");
    }

    [Fact]
    public void R18_JointOnly_WhenJointAlready_CompletesAtOnceAndIsNeverDelegated()
    {
        var drive = Start().Reach("G9").Answer("G9", Board, Outcome.ApproveJointOnly);
        var decided = drive.Today;
        drive.On("2024-06-01");

        Assert.Equal((HoldingState.Joint, TransitionStatus.Completed), (drive.Move().State, drive.Move().Status));
        Assert.Equal(decided, Assert.Single(drive.EventsOf("13A").OfType<Completed>()).On);
        Assert.Equal(HoldingState.Joint, drive.Book().StateOn("QH8", Some.Date("2024-06-01")));
        Assert.Empty(drive.Book().Claims);
    }

    [Fact]
    public void R18_JointOnly_OnAPathwayThatStartsJoint_EndsItWhereItIs()
    {
        var drive = Drive.Start("delegate-from-joint", "2023-09-01", new(null, Some.Date("2024-07-01")))
            .Reach("G9").Answer("G9", Board, Outcome.ApproveJointOnly).On("2024-08-01");

        Assert.Equal((HoldingState.Joint, TransitionStatus.Completed), (drive.Move().State, drive.Move().Status));
        Assert.Equal(HoldingState.Joint, drive.Book().StateOn("QH8", drive.Today));
    }

    [Theory]
    [InlineData("delegate-direct", "G2")]
    [InlineData("delegate-direct", "G9")]
    [InlineData("claw-back", "G15")]
    public void R18_JointOnly_WhereJointIsNotOnTheWay_IsNoApproval(string pathway, string gate)
    {
        var drive = Drive.Start(pathway, "2023-09-01", new(null, Some.Date("2024-07-01"), Some.Date("2024-07-01"))).Reach(gate);
        drive.Answer(gate, drive.Asked(gate).First(), Outcome.ApproveJointOnly).On("2024-08-01");

        Assert.Equal(TransitionStatus.Declined, drive.Move().Status);
        Assert.Contains("joint commissioning only", drive.Move().Reason, StringComparison.Ordinal);
        Assert.Empty(drive.Happened<HoldingChanged>());
    }

    [Fact]
    public void R25_Decline_EndsTheLineWithItsReasonAndGivesTheClaimBack()
    {
        var drive = Start().Reach("G4").Answer("G4", "NMP", Outcome.Decline, services: ["13B"]);

        Assert.Equal((TransitionStatus.Declined, "NMP says Decline"), (drive.Move("13B").Status, drive.Move("13B").Reason));
        Assert.Empty(drive.Book("13B").Claims);
        Assert.True(drive.Line().Active);

        drive.Answer("G4", "NMP", Outcome.Approve).Finish();
        Assert.Equal(TransitionStatus.Completed, drive.Move().Status);
        Assert.Equal(HoldingState.Nhse, drive.Move("13B").State);
    }

    [Fact]
    public void R20_Defer_AtTheBoard_MovesTheTargetAndReopensOnlyTheMarkedGatesAtTheirTime()
    {
        var drive = Start().Reach("G9").Answer("G9", Board, Outcome.Defer, "2025-04-01");

        Assert.Equal(Some.Date("2025-04-01"), drive.Move().Targets.Delegated);
        Assert.Equal(Some.Date("2023-04-01"), drive.Move().Targets.Joint);
        Assert.Equal((TransitionStatus.Deferred, $"{Board} says Defer"), (drive.Move().Status, drive.Move().Reason));
        drive.To(London.Midnight(Some.Date("2024-07-01")).AddTicks(-1));
        Assert.Null(drive.Line().Gate);

        drive.On("2024-07-01");
        Assert.Equal(("G8", TransitionStatus.Active), (drive.Line().Gate, drive.Move().Status));
        Assert.Equal(4, drive.Asked("G8").Count());

        drive.Finish();
        Assert.Equal(["G8", "G9", "G8", "G9", "G10", "G11", "G12", "G13"], DelegationGates(drive, "13A"));
        Assert.Equal(Some.Date("2025-04-01"), drive.Move().Changes[^1].On);
        Assert.Single(drive.EventsOf("13A").OfType<TransitionDeferred>());
    }

    [Fact]
    public void R20_Defer_AfterTheAgreementWasSigned_DoesNotRepeatTheSignature()
    {
        var drive = Start().Reach("G13");
        drive.Do(drive.Tranche.Defer("13A", Some.Date("2025-04-01"), "Staff not ready", drive.Pathway, new("pm", drive.Now))).Finish();

        Assert.Equal(["G8", "G9", "G10", "G11", "G12", "G13", "G8", "G9", "G10", "G11", "G13"], DelegationGates(drive, "13A"));
        Assert.Equal(HoldingState.Delegated, drive.Move().State);
    }

    [Theory]
    [InlineData("joint-only", "G5", Board)]
    [InlineData("joint-then-delegated", "G5", Board)]
    [InlineData("delegate-direct", "G9", Board)]
    [InlineData("claw-back", "G15", Board)]
    public void R20_Defer_AtAGateThatOpensAtOnce_IsOnRecordAndGoesOn(string pathway, string gate, string body)
    {
        var drive = Drive.Start(pathway, "2022-09-01", new(Some.Date("2023-07-01"), Some.Date("2024-07-01"), Some.Date("2023-07-01")))
            .Reach(gate).Answer(gate, body, Outcome.Defer, "2024-01-01");

        var deferred = Assert.Single(drive.EventsOf("13A").OfType<TransitionDeferred>());
        Assert.Equal((gate, body, Some.Date("2024-01-01")), (deferred.Gate, deferred.Body, deferred.Until));
        Assert.Equal(TransitionStatus.Active, drive.Move().Status);
        Assert.Equal(TransitionStatus.Completed, drive.Finish().Move().Status);
    }

    [Fact]
    public void R20_Defer_ByTheProgramme_RefusesBadInputAndKnowsARepeatedOne()
    {
        var drive = Start().Reach("G8");
        var by = new By("pm", drive.Now);

        Some.RefusedField("reason", () => drive.Tranche.Defer("13A", Some.Date("2025-04-01"), "", drive.Pathway, by));
        Some.RefusedField("until", () => drive.Tranche.Defer("13A", drive.Today, "Why", drive.Pathway, by));
        drive.Do(drive.Tranche.Defer("13A", Some.Date("2025-04-01"), "Why", drive.Pathway, by)).On("2024-08-01");
        Assert.Empty(drive.Tranche.Defer("13A", Some.Date("2025-04-01"), " Why ", drive.Pathway, by));
        Assert.Single(drive.Tranche.Defer("13A", Some.Date("2025-07-01"), "Why", drive.Pathway, by));
    }

    [Fact]
    public void R20_Deferred_NothingLeftToReopen_StillFallsOverdueWhenHeld()
    {
        var drive = Start().Reach("G7").Approve("G7");
        drive.Do(drive.Tranche.Defer("13A", Some.Date("2023-07-01"), "Later", drive.Pathway, new("pm", drive.Now)));
        Assert.Equal(TransitionStatus.Deferred, drive.Move().Status);

        drive.Do(drive.Tranche.Hold("13A")).On("2023-07-01");

        Assert.Equal(TransitionStatus.Overdue, drive.Move().Status);
    }

    [Fact]
    public void R20_Deferred_NothingLeftToReopen_IsReachedOnTheNewDate()
    {
        var drive = Start().Reach("G7").Approve("G7");
        drive.Do(drive.Tranche.Defer("13A", Some.Date("2023-07-01"), "Later", drive.Pathway, new("pm", drive.Now))).On("2023-07-01");

        Assert.Equal((HoldingState.Joint, TransitionStatus.Active), (drive.Move().State, drive.Move().Status));
        Assert.Equal(HoldingState.Nhse, drive.Book().StateOn("QH8", Some.Date("2023-06-30")));
    }

    [Fact]
    public void R25_Answer_OfABodyThatWasNotAskedOrToNoRound_GivesNothing()
    {
        var drive = Start().Reach("G5");
        LineAnswer[] lines = [new("13A", Outcome.Approve)];

        Assert.Empty(drive.Tranche.Take(new("G5", 1, "NMP", "s", lines), drive.Pathway));
        Assert.Empty(drive.Tranche.Take(new("G5", 2, Board, "s", lines), drive.Pathway));
        Assert.Empty(drive.Tranche.Take(new("G5", 0, Board, "s", lines), drive.Pathway));
        Assert.Empty(drive.Tranche.Take(new("G5", 1, Board, "s", [new("99", Outcome.Approve)]), drive.Pathway));
    }

    private static IEnumerable<string> DelegationGates(Drive drive, string service) => drive.Happened<GateOpened>()
        .Where(opened => opened.Services.Contains(service) && drive.Pathway.StageOf(opened.Gate).Id == "joint")
        .Select(opened => opened.Gate);

    private static Drive Start() => Drive.Start(
        "joint-then-delegated", "2022-05-01", new(Some.Date("2023-04-01"), Some.Date("2024-04-01")), ["13A", "13B"]);
}
