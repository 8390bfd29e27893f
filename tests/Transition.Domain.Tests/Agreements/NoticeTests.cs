using Transition.Domain.Access;
using Transition.Domain.Agreements;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Tasks;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Agreements;

/// <summary>How an agreement is varied, and how it comes to its end before its term.</summary>
public sealed class NoticeTests
{
    private static readonly By Icb = Some.By("icb-chief", "2024-06-01");
    private static readonly By Nhse = Some.By("nhse-director", "2024-06-01");
    private static readonly By Manager = Some.By("pm-2", "2024-06-01");

    private static readonly AgreementTerms Terms =
        new("Delegation agreement", ["National standards"], new("09-30", 6, "03-31", "recalled"), [90, 30], "recalled");

    [Theory]
    [InlineData("2024-06-01", "2025-03-31", "2024-09-30")]
    [InlineData("2024-09-30", "2025-03-31", "2024-09-30")]
    [InlineData("2024-10-01", "2026-03-31", "2025-09-30")]
    [InlineData("2025-03-31", "2026-03-31", "2025-09-30")]
    public void R23_Notice_ByTheEndOfSeptember_EndsWithTheNextMarch(string given, string ends, string latest)
    {
        var rule = Terms.Notice!;

        Assert.Equal(Some.Date(ends), rule.LastDay(Some.Date(given)));
        Assert.Equal(Some.Date(latest), rule.LatestNoticeFor(Some.Date(ends)));
    }

    [Theory]
    [InlineData("2024-10-01", "2025-03-31")]
    [InlineData("2024-10-02", "2026-03-31")]
    public void R23_Notice_OfAtLeastSixMonths_EndsWithAMarchThatIsFarEnough(string given, string ends) =>
        Assert.Equal(Some.Date(ends), new NoticeRule(null, 6, "03-31", "recalled").LastDay(Some.Date(given)));

    [Fact]
    public void R23_GiveNotice_SetsTheLastDayAndRemindsOfIt()
    {
        var state = Executed();
        Some.Refused(RefusalKind.Forbidden, "not-asked", () => state.GiveNotice("QMJ", "Why", Icb));
        Some.RefusedField("reason", () => state.GiveNotice("QH8", " ", Icb));
        Some.Refused(RefusalKind.Conflict, "not-in-force", () => Draft().GiveNotice("QH8", "Too small", Icb));

        state = state.After(state.GiveNotice("QH8", "Too small", Icb));

        Assert.Equal(Some.Date("2025-03-31"), state.Until);
        Assert.Empty(state.GiveNotice("QH8", "Too small", Icb));
        Some.Refused(RefusalKind.Conflict, "notice-given", () => state.GiveNotice("X24", "We too", Nhse));
        Assert.Equal(London.Midnight(Some.Date("2024-12-31")), state.NextDue(Icb.Now));
        Assert.Equal(90, Assert.IsType<EndReminded>(Assert.Single(state.Advance(Some.Morning("2025-01-02")))).Days);
        var late = state.After(state.Advance(Some.Morning("2025-03-20")));
        Assert.Equal(30, late.Reminded!.Days);
        Assert.Empty(late.Advance(Some.Morning("2025-03-21")));
        var ended = late.After(late.Advance(Some.Morning("2025-04-01")));
        Assert.True(ended.IsExpired);
        Some.Refused(RefusalKind.Conflict, "expired", () => ended.PlanExit("Plan", [], Icb));
    }

    [Fact]
    public void R23_WithdrawNotice_LetsItGoOnAsItWas()
    {
        var state = Executed();
        Some.Refused(RefusalKind.Conflict, "no-notice", () => state.WithdrawNotice("QH8", "Changed", Icb));
        state = state.After(state.GiveNotice("QH8", "Too small", Icb));
        Some.Refused(RefusalKind.Conflict, "no-notice", () => state.WithdrawNotice("X24", "Changed", Nhse));

        state = state.After(state.WithdrawNotice("QH8", "We stay", Icb));

        Assert.Equal((null, null), (state.Until, state.Notice));
        Assert.Empty(state.Advance(Some.Morning("2025-04-01")));
        Assert.NotEmpty(state.GiveNotice("X24", "We do not", Nhse));
    }

    [Fact]
    public void R23_NoRule_NoNotice()
    {
        var joint = Executed(Terms with { Notice = null });

        Some.Refused(RefusalKind.Conflict, "no-rule", () => joint.GiveNotice("QH8", "Why", Icb));
        Some.Refused(
            RefusalKind.Conflict, "ends-before",
            () => (Executed() with { Until = Some.Date("2024-12-31") }).GiveNotice("QH8", "Why", Icb));
    }

    [Fact]
    public void R23_Variation_IsSignedAnewByEveryParty()
    {
        var state = Executed();
        Some.RefusedField("reason", () => state.Vary(["13A"], null, " ", Some.Date("2024-08-01"), Manager));
        Some.RefusedField("services", () => state.Vary([], null, "Why", Some.Date("2024-08-01"), Manager));
        var varied = state.After(state.Vary(["13A"], ["National standards", "Drugs"], "13B goes back", Some.Date("2024-08-01"), Manager));

        Assert.Equal((1, 0, true), (varied.Variation, varied.InForce, varied.Open));
        Assert.True(varied.Covers(["13B"]));
        Some.Refused(
            RefusalKind.Conflict, "half-signed",
            () => Signed(varied, "QH8", Icb).Vary(["13B"], null, "Again", Some.Date("2024-08-01"), Manager));
        Some.Refused(RefusalKind.Forbidden, "own-paper", () => Signed(varied, "QH8", Manager));
        var changed = varied.After(varied.Vary(["13B"], null, "The other one", Some.Date("2024-08-01"), Manager));
        Assert.Equal((1, "13B"), (changed.Variation, changed.Services[0]));
        var both = Signed(Signed(varied, "QH8", Icb), "X24", Nhse);
        Assert.Equal(1, both.InForce);
        Assert.False(both.Covers(["13B"]));
    }

    [Fact]
    public void R23_Variation_InOtherWords_IsNotDropped()
    {
        var state = Executed();
        Some.Refused(RefusalKind.Conflict, "nothing-varied", () => state.Vary(["13A", "13B"], null, "Nothing new", null, Manager));

        var varied = state.After(state.Vary(["13A"], null, "13B goes back.", null, Manager));

        Assert.Equal(Some.Date("2024-07-31"), varied.Slots.Due);
        Assert.Empty(varied.Vary(["13A"], null, "13B goes back.", null, Some.By("pm-2", "2024-06-02")));
        Assert.Empty(varied.Vary(["13A"], null, "13B goes back.", Some.Date("2024-07-31"), Manager));
        var refused = Some.Refused(RefusalKind.Conflict, "nothing-varied", () => varied.Vary(["13A"], null, "Another reason", null, Manager));
        Assert.Contains("13B goes back; to be signed by 31 July 2024", refused.Message, StringComparison.Ordinal);
        var moved = varied.After(varied.Vary(["13A"], null, "More time", Some.Date("2024-09-01"), Manager));
        Assert.Equal((1, Some.Date("2024-09-01")), (moved.Variation, moved.Slots.Due));
        var agreed = Signed(Signed(moved, "QH8", Icb), "X24", Nhse);
        Assert.Empty(agreed.Vary(["13A"], null, "More time", null, Manager));
        Some.Refused(RefusalKind.Conflict, "nothing-varied", () => agreed.Vary(["13A"], null, "More time", Some.Date("2024-10-01"), Manager));
    }

    [Fact]
    public void R72_Collaboration_IsDrawnUpBetweenItsParties()
    {
        var empty = Agreement.Empty("collaboration-1");
        Some.RefusedField("parties", () => empty.Draw(Collaboration("QH8"), Terms));
        Some.RefusedField("parties", () => empty.Draw(Collaboration("QH8", "QH8"), Terms));
        Some.RefusedField("until", () => empty.Draw(Collaboration("QH8", "QHG") with { Until = Some.Date("2020-01-01") }, Terms));

        var drawn = empty.After(empty.Draw(Collaboration("QH8", "QHG", "QJG"), Terms));

        Assert.Equal(["QH8", "QHG", "QJG"], drawn.Slots.Open.Select(slot => slot.Body));
        Assert.Empty(drawn.Draw(Collaboration("QH8", "QHG", "QJG"), Terms));
        Some.Refused(RefusalKind.Conflict, "exists", () => drawn.Draw(Collaboration("QH8", "QHG"), Terms));
    }

    [Fact]
    public void R23_Exit_IsPlannedOnRecord()
    {
        var state = Executed();
        Some.RefusedField("plan", () => state.PlanExit(" ", [], Icb));

        var planned = state.After(state.PlanExit("Staff return to NHS England.", ["e-1@1"], Icb));

        Assert.Equal("Staff return to NHS England.", planned.Exit!.Plan);
        Assert.Empty(planned.PlanExit("Staff return to NHS England.", ["e-1@1"], Icb));
    }

    [Fact]
    public void R23_Hash_OfATextWithoutTerms_IsWhatItWas()
    {
        var request = Request;
        var empty = Agreement.Empty("delegation-QH8");

        var old = Assert.IsType<AgreementDrafted>(empty.Require(request)[0]);
        var now = Assert.IsType<AgreementDrafted>(empty.Require(request, Terms)[0]);

        Assert.Equal(Fingerprint.Of(["Delegation", "QH8", "2024-04-01", "", "0", "13A", "13B"]), old.Paper);
        Assert.NotEqual(old.Paper, now.Paper);
    }

    private static AgreementRequest Request => new(
        AgreementKind.Delegation, "QH8",
        [new("QH8", Role.Approver, Capacity.Signatory, Some.Region), new("X24", Role.Approver, Capacity.Signatory, "X24")],
        Some.Date("2024-04-01"), null, new("w1.east", "G12", 1, ["13A", "13B"]), Some.Date("2024-03-31"), Some.Manager);

    private static AgreementRequest Collaboration(params string[] parties) => Request with
    {
        Kind = AgreementKind.Collaboration,
        Parties = [.. parties.Select(party => new Asked(party, Role.Approver, Capacity.Signatory, "X24"))],
    };

    private static Agreement Draft(AgreementTerms? terms = null)
    {
        var empty = Agreement.Empty("delegation-QH8");
        return empty.After(empty.Require(Request, terms ?? Terms));
    }

    private static Agreement Executed(AgreementTerms? terms = null) => Signed(Signed(Draft(terms), "QH8", Icb), "X24", Nhse);

    private static Agreement Signed(Agreement state, string party, By by) =>
        state.After(state.Sign(party, "A. Signatory", "e-1@1", state.Paper, by));
}
