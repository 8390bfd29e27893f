using Transition.Domain.Access;
using Transition.Domain.Agreements;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Tasks;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Agreements;

/// <summary>Agreements from the first draft to their end.</summary>
public sealed class AgreementTests
{
    private static readonly By Icb = Some.By("icb-chief", "2023-03-01");
    private static readonly By Region = Some.By("regional-director", "2023-03-02");

    [Fact]
    public void R23_Need_DrawsTheAgreementUpOnce()
    {
        var draft = Draft("13A");

        Assert.Equal((true, 0, null), (draft.Open, draft.Variation, draft.InForce));
        Assert.Empty(draft.Require(Request("w1.east", "13A")));
        Assert.False(draft.Covers(["13A"]));
    }

    [Fact]
    public void R23_AllPartiesSigned_IsInForceAndCoversItsSchedule()
    {
        var signed = Sign(Draft("13A", "13B"), "QH8", Icb);
        Assert.False(signed.Covers(["13A"]));

        var both = Sign(signed, Some.Region, Region);

        Assert.Equal((0, false), (both.InForce, both.Open));
        Assert.True(both.Covers(["13A", "13B"]));
        Assert.False(both.Covers(["13A", "29S"]));
        Assert.Equal(["icb-chief", "regional-director"], both.Signatures.Select(signature => signature.By));
    }

    [Fact]
    public void R23_NeedOfAnUnsignedDraft_IsAddedToIt()
    {
        var draft = Draft("13A");
        var wider = draft.After(draft.Require(Request("w2.east", "13A", "29S")));

        Assert.Equal((0, true), (wider.Variation, wider.Open));
        Assert.Equal(["13A", "29S"], wider.Services);
        Assert.NotEqual(draft.Paper, wider.Paper);
        Assert.True(Executed(wider).Covers(["13A", "29S"]));
    }

    [Fact]
    public void R23_NeedThatIsCovered_OnlyWaits()
    {
        var executed = Executed(Draft("13A"));

        Assert.IsType<AgreementNeeded>(Assert.Single(executed.Require(Request("w2.east", "13A"))));
    }

    [Fact]
    public void R23_NeedOfASignedAgreement_IsAVariationThatEverybodySignsAnew()
    {
        var executed = Executed(Draft("13A"));
        var varied = executed.After(executed.Require(Request("w2.east", "29S")));

        Assert.Equal((1, 0, true), (varied.Variation, varied.InForce, varied.Open));
        Assert.True(varied.Covers(["13A"]));
        Assert.False(varied.Covers(["29S"]));
        Some.Refused(RefusalKind.Stale, "stale", () => varied.Sign("QH8", "A. Chief", "doc@1", executed.Paper, Icb));

        var again = Executed(varied);
        Assert.Equal(1, again.InForce);
        Assert.True(again.Covers(["13A", "29S"]));
        Assert.Equal(4, again.Signatures.Count);
    }

    [Fact]
    public void R23_NeedOfAnUnsignedVariation_StaysInThatVariation()
    {
        var executed = Executed(Draft("13A"));
        var varied = executed.After(executed.Require(Request("w2.east", "29S")));
        var wider = varied.After(varied.Require(Request("w3.east", "30Z")));

        Assert.Equal(1, wider.Variation);
        Assert.True(Executed(wider).Covers(["29S", "30Z"]));
    }

    [Fact]
    public void R23_NeedOfAHalfSignedDraft_IsAVariationOfIt()
    {
        var half = Sign(Draft("13A"), "QH8", Icb);
        var varied = half.After(half.Require(Request("w2.east", "29S")));

        Assert.Equal((1, null), (varied.Variation, varied.InForce));
        Assert.All(varied.Slots.All, slot => Assert.True(slot.Open));
        Assert.True(Executed(varied).Covers(["13A", "29S"]));
    }

    [Fact]
    public void R23_Sign_SameAgain_GivesNothingAndAnotherOneConflicts()
    {
        var signed = Sign(Draft("13A"), "QH8", Icb);

        Assert.Empty(signed.Sign("QH8", "A. Chief", "doc@1", signed.Paper, Icb));
        Some.Refused(RefusalKind.Conflict, "already-answered", () => signed.Sign("QH8", "A. Chief", "doc@2", signed.Paper, Icb));
        Some.Refused(RefusalKind.Conflict, "already-answered", () => signed.Sign("QH8", "B. Chief", "doc@1", signed.Paper, Icb));
        Some.Refused(RefusalKind.Conflict, "already-answered", () => signed.Sign("QH8", "A. Chief", "doc@1", signed.Paper, Region));
    }

    [Fact]
    public void R96_Sign_ByTheWrongOnes_IsForbidden()
    {
        var draft = Draft("13A");

        Some.Refused(RefusalKind.Forbidden, "not-asked", () => draft.Sign("QMJ", "A. Chief", "doc@1", draft.Paper, Icb));
        Some.Refused(
            RefusalKind.Forbidden, "own-paper",
            () => draft.Sign("QH8", "P. Manager", "doc@1", draft.Paper, Some.By(Some.Manager, "2023-03-01")));
    }

    [Theory]
    [InlineData(null, "doc@1", "name")]
    [InlineData("A. Chief", " ", "document")]
    [InlineData("A. Chief", null, "document")]
    public void R23_Sign_Incomplete_NamesTheField(string? name, string? document, string field)
    {
        var draft = Draft("13A");

        Some.RefusedField(field, () => draft.Sign("QH8", name, document, draft.Paper, Icb));
    }

    [Fact]
    public void R23_Sign_WhatHasChangedSince_IsStale()
    {
        var draft = Draft("13A");
        var wider = draft.After(draft.Require(Request("w2.east", "29S")));

        Assert.Equal("paper", Some.Refused(RefusalKind.Stale, "stale",
            () => wider.Sign("QH8", "A. Chief", "doc@1", draft.Paper, Icb)).Field);
    }

    [Fact]
    public void R23_Renewal_FallsDueSixtyDaysBeforeTheEndOnce()
    {
        var executed = Executed(Draft("13A"));
        var moment = London.Midnight(Some.Date("2024-01-31"));
        Assert.Equal(moment, executed.NextDue(Some.Morning("2023-05-01")));
        Assert.Empty(executed.Advance(moment.AddTicks(-1)));

        var due = Assert.IsType<RenewalFellDue>(Assert.Single(executed.Advance(moment)));

        Assert.Equal((Some.Date("2024-04-01"), Some.Date("2025-03-31")), (due.NextFrom, due.NextUntil));
        Assert.Empty(executed.Apply(due).Advance(moment));
        Assert.Equal(London.Midnight(Some.Date("2024-04-01")), executed.Apply(due).NextDue(moment));
    }

    [Theory]
    [InlineData("2023-04-01", "2023-09-30", "2024-03-31")]
    [InlineData("2023-03-01", "2024-02-29", "2025-02-28")]
    [InlineData("2022-04-01", "2025-03-31", "2028-03-31")]
    [InlineData("2023-04-11", "2023-12-31", "2024-09-21")]
    public void R23_NextTerm_IsAsLongAsTheOneBefore(string from, string until, string nextUntil)
    {
        var executed = Executed(Draft("13A")) with { From = Some.Date(from), Until = Some.Date(until) };

        var due = executed.Advance(Some.Morning(until)).OfType<RenewalFellDue>().Single();

        Assert.Equal((Some.Date(until).AddDays(1), Some.Date(nextUntil)), (due.NextFrom, due.NextUntil));
    }

    [Fact]
    public void R23_Term_Ends_AndCoversNothingAnyMore()
    {
        var executed = Executed(Draft("13A"));
        var end = London.Midnight(Some.Date("2024-04-01"));

        var ended = executed.After(executed.Advance(end));

        Assert.Equal((true, false, false), (ended.IsExpired, ended.Open, ended.Covers(["13A"])));
        Assert.Equal(Some.Date("2024-03-31"), executed.Advance(end).OfType<Expired>().Single().On);
        Assert.Empty(ended.Advance(end.AddYears(1)));
        Assert.Null(ended.NextDue(end));
    }

    [Fact]
    public void R23_NeverSigned_EndsWithoutARenewal()
    {
        var draft = Draft("13A");
        var ended = draft.After(draft.Advance(Some.Morning("2024-04-01")));

        Assert.DoesNotContain(draft.Advance(Some.Morning("2024-04-01")), happened => happened is RenewalFellDue);
        Assert.Null(ended.NextDue(Some.Morning("2024-04-01")));
        Some.Refused(RefusalKind.Conflict, "expired", () => ended.Sign("QH8", "A. Chief", "doc@1", ended.Paper, Icb));
    }

    [Fact]
    public void R28_Signatures_AreChased()
    {
        var half = Sign(Draft("13A"), "QH8", Icb);

        Assert.Equal(Some.Region, Assert.IsType<Reminded>(Assert.Single(half.Advance(Some.Morning("2023-03-17")))).Body);
        Assert.Empty(Executed(Draft("13A")).Advance(Some.Morning("2023-04-05")));
    }

    [Fact]
    public void R23_DelegationAgreement_RunsOn()
    {
        Assert.Equal("delegation-QH8", Agreement.IdOf(AgreementKind.Delegation, "QH8", Some.Date("2024-04-01")));
        Assert.Equal("joint-working-QH8-2023-04-01", Agreement.IdOf(AgreementKind.JointWorking, "QH8", Some.Date("2023-04-01")));
        var running = Agreement.Empty("delegation-QH8");
        var request = Request("w1.east", "13A") with { Kind = AgreementKind.Delegation, Until = null };
        running = Executed(running.After(running.Require(request)));

        Assert.Null(running.NextDue(Some.Morning("2023-04-01")));
        Assert.Empty(running.Advance(Some.Morning("2033-04-01")));
        Assert.True(running.Covers(["13A"]));
    }

    private static Agreement Draft(params string[] services)
    {
        var none = Agreement.Empty("joint-working-QH8-2023-04-01");
        return none.After(none.Require(Request("w1.east", services)));
    }

    private static Agreement Executed(Agreement agreement) => Sign(Sign(agreement, "QH8", Icb), Some.Region, Region);

    private static Agreement Sign(Agreement agreement, string party, By by) =>
        agreement.After(agreement.Sign(party, "A. Chief", "doc@1", agreement.Paper, by));

    private static AgreementRequest Request(string tranche, params string[] services) => new(
        AgreementKind.JointWorking, "QH8",
        [new("QH8", Role.Approver, Capacity.Signatory, Some.Region), new(Some.Region, Role.Approver, Capacity.Signatory, "X24")],
        Some.Date("2023-04-01"), Some.Date("2024-03-31"), new(tranche, "G6", 1, [.. services]), Some.Date("2023-03-31"), Some.Manager);
}
