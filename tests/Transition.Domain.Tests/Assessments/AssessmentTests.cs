using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Assessments;

/// <summary>A framework that a footprint works through, item by item.</summary>
public sealed class AssessmentTests
{
    private static readonly By Ann = Some.By("ann", "2022-09-01");
    private static readonly By Bob = Some.By("bob", "2022-09-02");
    private static readonly By Region = Some.By("rita", "2022-10-01");
    private static readonly By Panel = Some.By("nora", "2022-11-01");

    [Fact]
    public void R21_Answers_OfTwoPeopleToDifferentItems_BothStand()
    {
        var state = Answered(Round(), "QH8", Ann, Green("geography-flows"));
        state = Answered(state, "QHG", Bob, Green("finance-baseline"));

        Assert.Equal(("QH8", "ann", 1), Who(state, "geography-flows"));
        Assert.Equal(("QHG", "bob", 1), Who(state, "finance-baseline"));
    }

    [Fact]
    public void R21_Answer_OnAVersionThatIsPast_IsStaleAndSentAgainIsTheSame()
    {
        var state = Answered(Round(), "QH8", Ann, Green("geography-flows"));

        Assert.Empty(state.Answer("QH8", [new(Green("geography-flows"), 0)], Ann));
        Assert.Empty(state.Answer("QHG", [new(Green("geography-flows"), 1)], Bob));
        var other = Green("geography-flows") with { Narrative = "Known better" };
        Some.Refused(RefusalKind.Stale, "stale", () => state.Answer("QHG", [new(other, 0)], Bob));
        Assert.Equal(2, Answered(state, "QHG", Bob, other).Answers["geography-flows"].Version);
    }

    [Fact]
    public void R21_Answer_ByAStrangerOrUnfit_IsRefused()
    {
        Some.Refused(RefusalKind.Forbidden, "not-asked", () => Round().Answer("QMJ", [new(Green("geography-flows"), 0)], Ann));
        Some.Refused(RefusalKind.NotFound, "not-found", () => Round().Answer("QH8", [new(Green("no-such"), 0)], Ann));
        Refused("geography-flows", "mark", Green("geography-flows") with { Mark = Mark.Complete });
        Refused("geography-flows", "narrative", Green("geography-flows") with { Narrative = " " });
        Refused("geography-flows", "owner", Green("geography-flows") with { Owner = "QMJ" });
    }

    [Fact]
    public void R22_AmberAndRed_NeedAnOwnedDatedAction_WhichIsAFinding()
    {
        var amber = Green("finance-baseline") with { Mark = Mark.Amber };
        Refused("finance-baseline", "action", amber);
        Refused("finance-baseline", "owner", amber with { Action = "Agree it" });
        Refused("finance-baseline", "due", amber with { Action = "Agree it", Owner = "QH8" });
        Refused("finance-baseline", "due", amber with { Action = "Agree it", Owner = "QH8", Due = Some.Date("2022-08-31") });

        var state = Answered(Round(), "QH8", Ann, amber with { Action = "Agree it", Owner = "QH8", Due = Some.Date("2023-03-01") });

        var finding = Assert.Single(state.Findings);
        Assert.Equal(("finance", "Agree it", "QH8", Some.Date("2023-03-01")), (finding.Section, finding.Action, finding.Owner, finding.Due));
        Assert.Equal(Mark.Amber, state.RatingOf(state.Sections[1]));
    }

    [Fact]
    public void R21_Submit_WithAnOpenItem_IsRefusedAndNamesIt()
    {
        var state = Answered(Round(), "QH8", Ann, Green("geography-flows"));

        var refused = Some.Refused(RefusalKind.Conflict, "items-open", () => state.Submit("QH8", Ann));

        Assert.Contains("The budget is understood", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void R21_Submit_FixesACopyThatItsHashNames()
    {
        var state = Submitted();
        var other = Filled(mark: "other grounds");

        Assert.Equal(AssessmentStatus.Submitted, state.Status);
        Assert.NotEqual(state.Copy, other.After(other.Submit("QH8", Ann)).Copy);
        Assert.Empty(state.Submit("QH8", Ann));
        Some.Refused(RefusalKind.Conflict, "submitted", () => state.Submit("QHG", Bob));
        Some.Refused(RefusalKind.Conflict, "submitted", () => state.Answer("QH8", [new(Green("geography-flows"), 1)], Ann));
    }

    [Fact]
    public void R21_Review_BySomebodyElseThanTheSubmitter_IsTheRegionsBasis()
    {
        var state = Submitted();
        Some.Refused(RefusalKind.Forbidden, "own-paper", () => state.ReviewBy("Fine", Ann));
        Some.Refused(RefusalKind.Conflict, "wrong-state", () => Round().ReviewBy("Fine", Region));
        Assert.Empty(state.BasisFor("QH8").Missing);
        Assert.NotEmpty(state.BasisFor(Some.Region).Missing);

        var reviewed = state.After(state.ReviewBy("Fine", Region));

        Assert.Equal((0, state.Copy), (reviewed.BasisFor(Some.Region).Missing.Count, reviewed.BasisFor(Some.Region).Copy));
        Assert.Empty(reviewed.ReviewBy("Fine", Region));
        Some.Refused(RefusalKind.Conflict, "reviewed", () => reviewed.ReviewBy("Not quite", Region));
    }

    [Fact]
    public void R21_Moderation_ScoresEveryDomainAndSaysWhyItDiffers()
    {
        var state = Submitted();
        Some.Refused(RefusalKind.Conflict, "wrong-state", () => state.Moderate(Scores(), Panel));
        state = state.After(state.ReviewBy("Fine", Region));
        Some.RefusedField("scores.finance", () => state.Moderate([new("geography", Mark.Green)], Panel));
        Some.RefusedField("scores.finance", () => state.Moderate([new("geography", Mark.Green), new("finance", Mark.Amber)], Panel));
        Some.RefusedField("scores", () => state.Moderate([.. Scores(), new("no-such", Mark.Green)], Panel));

        var moderated = state.After(state.Moderate(Scores(), Panel));

        Assert.Equal((AssessmentStatus.Moderated, state.Copy), (moderated.Status, moderated.Moderation!.Copy));
        Assert.Empty(moderated.Moderate(Scores(), Panel));
        Assert.NotEmpty(moderated.Moderate([new("geography", Mark.Green), new("finance", Mark.Red, "Unsure")], Panel));
    }

    [Fact]
    public void R21_Return_GoesToAnEarlierStateWithAReason()
    {
        var state = Submitted();
        state = state.After(state.ReviewBy("Fine", Region));
        state = state.After(state.Moderate(Scores(), Panel));
        Some.RefusedField("reason", () => state.Return(AssessmentStatus.Draft, " ", Bodies.NationalModerationPanel, Panel));
        Some.Refused(RefusalKind.Conflict, "moderated", () => state.Return(AssessmentStatus.Draft, "No", Some.Region, Region));
        Some.Refused(
            RefusalKind.Conflict, "not-reached", () => state.Return(AssessmentStatus.Moderated, "No", Bodies.NationalModerationPanel, Panel));

        var back = state.After(state.Return(AssessmentStatus.Draft, "The finances", Bodies.NationalModerationPanel, Panel));

        Assert.Equal((AssessmentStatus.Draft, null), (back.Status, back.Copy));
        Assert.Empty(back.Return(AssessmentStatus.Draft, "The finances", Bodies.NationalModerationPanel, Panel));
        Assert.NotEmpty(back.Answer("QH8", [new(Green("finance-baseline") with { Narrative = "Now understood" }, 1)], Ann));
        Assert.Equal(["submit it"], back.BasisFor("QH8").Missing);
    }

    [Fact]
    public void R21_Return_OfWhatEveryBodyHasConfirmed_IsForThePanelAlone()
    {
        var state = Submitted();
        state = state.After(state.ReviewBy("Fine", Region));

        Some.Refused(
            RefusalKind.Conflict, "confirmed", () => state.Return(AssessmentStatus.Draft, "Once more", Some.Region, Region, isConfirmed: true));
        Assert.Single(state.Return(AssessmentStatus.Draft, "Once more", Some.Region, Region));
        Assert.Single(state.Return(AssessmentStatus.Draft, "Once more", Bodies.NationalModerationPanel, Panel, isConfirmed: true));
        Assert.False(Assessment.MayReturn(Scale.Completion, Bodies.NationalModerationPanel, isConfirmed: true));
    }

    [Fact]
    public void R40_Checklist_IsOpenWhileAMandatoryItemIs()
    {
        var state = Round(Checklist);
        state = Answered(state, "QH8", Ann, new("optional", Mark.InProgress, "", []));
        Assert.Equal(["Must be done"], state.BasisFor("QH8").Missing);
        state = Answered(state, "QH8", Ann, new("must", Mark.InProgress, "", []));
        Assert.Equal(["Must be done"], state.BasisFor("QH8").Missing);
        Some.RefusedField("items.must.narrative", () => state.Answer("QH8", [new(new("must", Mark.CompleteWithMitigation, "", []), 1)], Ann));
        Some.RefusedField("items.must.narrative", () => state.Answer("QH8", [new(new("must", Mark.NotApplicable, "", []), 1)], Ann));

        state = Answered(state, "QH8", Ann, new("must", Mark.CompleteWithMitigation, "Until June by hand", []));
        Assert.Equal(["submit it"], state.BasisFor("QH8").Missing);
        state = state.After(state.Submit("QH8", Ann));

        Assert.Empty(state.BasisFor("QH8").Missing);
        Assert.Empty(state.BasisFor(Some.Region).Missing);
        Some.Refused(RefusalKind.Conflict, "not-moderated", () => state.Moderate(Scores(), Panel));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 2)]
    public void R40_Untouched_MayBeConfirmedByStatementUnlessDemanded(bool demanded, int missing) =>
        Assert.Equal(missing, Round(Opening with { Demanded = demanded }).BasisFor("QH8").Missing.Count);

    [Fact]
    public void R21_Open_WithAnswersOfTheRoundBefore_StartsFromThem()
    {
        var before = Submitted();
        var next = Round(Opening with { Gate = "G8", Carried = [.. before.Answers.Values] });

        Assert.False(next.Begun);
        Assert.Equal(("QH8", "ann", 0), Who(next, "geography-flows"));
        Assert.Empty(next.OpenItems);
        Assert.Empty(next.Open(Opening));
    }

    [Fact]
    public void R21_Confirm_WithOpenItems_IsRefusedAndPinsTheCopyOtherwise()
    {
        var attestation = Attestation.Empty("w1.east.G3.1").After(new AttestationOpened(
            "w1.east", "east", "G3", 1, "Complete.", ["13A"], [], [new("QH8", "approver", "executive", Some.Region)],
            Some.Date("2022-12-01"), ByService: false, [Some.Manager]));

        var refused = Some.Refused(
            RefusalKind.Conflict, "items-open",
            () => attestation.Confirm("QH8", "Yes", null, [], Bob, Answered(Round(), "QH8", Ann, Green("geography-flows")).BasisFor("QH8")));
        var confirmed = Assert.IsType<Confirmed>(
            Assert.Single(attestation.Confirm("QH8", "Yes", null, [], Bob, Submitted().BasisFor("QH8"))));

        Assert.Contains("The budget is understood", refused.Message, StringComparison.Ordinal);
        Assert.Equal(Submitted().Copy, confirmed.Copy);
    }

    private static AssessmentOpened Opening { get; } = new(
        "w1.east", "east", "G3", 1, Framework.OfAssessments, 1, "Assessment", Scale.Rating, Demanded: false,
        [
            new("geography", "Geography", "recalled", [new("geography-flows", "Flows are known")]),
            new("finance", "Finance", "recalled", [new("finance-baseline", "The budget is understood")]),
        ],
        ["QH8", "QHG"], Some.Region, []);

    private static AssessmentOpened Checklist { get; } = Opening with
    {
        Gate = "G10",
        Framework = Framework.OfChecklists,
        Scale = Scale.Completion,
        Sections = [new("finance", "Finance", "recalled", [new("must", "Must be done"), new("optional", "Nice to have", Mandatory: false)])],
    };

    private static Assessment Round(AssessmentOpened? opening = null)
    {
        var empty = Assessment.Empty("w1.east.G3.1");
        return empty.After(empty.Open(opening ?? Opening));
    }

    private static Assessment Filled(string mark = "Known") => Answered(
        Answered(Round(), "QH8", Ann, Green("geography-flows") with { Narrative = mark }), "QH8", Ann, Green("finance-baseline"));

    private static Assessment Submitted()
    {
        var filled = Filled();
        return filled.After(filled.Submit("QH8", Ann));
    }

    private static System.Collections.Immutable.ImmutableList<SectionScore> Scores() =>
        [new("geography", Mark.Green), new("finance", Mark.Amber, "The baseline is young")];

    private static ItemAnswer Green(string item) => new(item, Mark.Green, "Known", []);

    private static Assessment Answered(Assessment state, string body, By by, ItemAnswer answer) =>
        state.After(state.Answer(body, [new(answer, state.Answers.GetValueOrDefault(answer.Item)?.Version ?? 0)], by));

    private static void Refused(string item, string field, ItemAnswer answer) =>
        Some.RefusedField($"items.{item}.{field}", () => Round().Answer("QH8", [new(answer, 0)], Ann));

    private static (string Body, string By, int Version) Who(Assessment state, string item) =>
        (state.Answers[item].Body, state.Answers[item].By, state.Answers[item].Version);
}
