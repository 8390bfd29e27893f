using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Catalogue;

/// <summary>Who may start a move, and when.</summary>
public sealed class CustodyTests
{
    private static readonly DateOnly Today = Some.Date("2022-06-01");

    [Fact]
    public void R17_Claim_ThatOverlapsInOneIcb_IsRefusedInWhateverFootprint()
    {
        var book = Claimed(Ready(), "w1.east", "east", "QH8", "QHG");

        var refused = Assert.Single(book.Claim([Request("w2.mid", "mid", "QHG", "QOC")], Today).Refused);

        Assert.Equal((RefusalKind.Conflict, "claim-overlaps"), (refused.Refusal.Kind, refused.Refusal.Code));
        Assert.Contains("QHG", refused.Refusal.Message, StringComparison.Ordinal);
        Assert.Contains("13A-east-1", refused.Refusal.Message, StringComparison.Ordinal);
        Assert.Empty(book.Claim([Request("w2.north", "north", "QOC")], Today).Refused);
    }

    [Fact]
    public void R17_Claim_OverlapWithinOneCommand_IsRefusedToo()
    {
        var (events, refused) = Ready().Claim(
            [Request("w1.a", "a", "QH8"), Request("w1.b", "b", "QH8"), Request("w1.c", "c", "QHG")], Today);

        Assert.Equal(["13A-a-1", "13A-c-1"], events.Cast<Claimed>().Select(claimed => claimed.Transition));
        Assert.Equal("w1.b", Assert.Single(refused).Request.Tranche);
    }

    [Fact]
    public void R17_Claim_SameTrancheAgain_IsOneTransition()
    {
        var book = Claimed(Ready(), "w1.east", "east", "QH8");

        Assert.Empty(book.Claim([Request("w1.east", "east", "QH8")], Today).Events);
        Assert.Equal("13A-east-1", book.TransitionOf("w1.east"));
        Assert.Null(book.TransitionOf("w2.east"));
        var (events, _) = Ready().Claim([Request("w1.east", "east", "QH8"), Request("w1.east", "east", "QH8")], Today);
        Assert.Single(events);
    }

    [Fact]
    public void R17_Claim_SameTrancheAfterItsEnd_StartsNoSecondMove()
    {
        var book = Claimed(Ready(), "w1.east", "east", "QH8").After(new Released("13A-east-1", ["QH8"]));

        Assert.Empty(book.Claim([Request("w1.east", "east", "QH8")], Today).Events);
        Assert.Equal("13A-east-1", book.TransitionOf("w1.east"));
        Assert.Equal("13A-east-2", Claimed(book, "w2.east", "east", "QH8").TransitionOf("w2.east"));
    }

    [Theory]
    [InlineData(Suitability.Later, "service-later", "not yet ready")]
    [InlineData(Suitability.Retained, "service-retained", "retained")]
    public void R03_Claim_ServiceNotReady_IsRefusedWithTheReason(Suitability suitability, string code, string words)
    {
        var refused = Assert.Single(Service(suitability).Claim([Request("w1.east", "east", "QH8")], Today).Refused).Refusal;

        Assert.Equal((RefusalKind.Unprocessable, code, "service"), (refused.Kind, refused.Code, refused.Field));
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void R05_Suitability_DecidedAhead_CountsFromItsDateAndKeepsTheEarlierJudgement()
    {
        var book = Service(Suitability.Later);
        book = book.After(book.Decide(Suitability.Ready, Some.Date("2024-12-05"), "Ready now", Some.By("board", "2024-12-01")));

        Assert.Equal(Suitability.Later, book.SuitabilityOn(Some.Date("2024-12-04"))?.Suitability);
        Assert.Equal(Suitability.Ready, book.SuitabilityOn(Some.Date("2024-12-05"))?.Suitability);
        Assert.Null(book.SuitabilityOn(Some.Date("2021-12-31")));
        Assert.Equal(2, book.Decisions.Count);
        Assert.Single(book.Claim([Request("w1.east", "east", "QH8")], Some.Date("2024-12-04")).Refused);
        Assert.Empty(book.Claim([Request("w1.east", "east", "QH8")], Some.Date("2024-12-05")).Refused);
    }

    [Fact]
    public void R02_Decide_RulesAndRepeats()
    {
        var book = Service(Suitability.Later);
        var by = Some.By("board", "2024-12-01");
        Some.RefusedField("rationale", () => book.Decide(Suitability.Ready, Today, " ", by));

        var decided = book.After(book.Decide(Suitability.Ready, Today, "Ready now", by));

        Assert.Empty(decided.Decide(Suitability.Ready, Today, " Ready now ", by));
        Assert.Single(decided.Decide(Suitability.Retained, Today, "On second thoughts", by));
        Assert.Equal(("board", by.Now), (decided.Decisions[^1].DecidedBy, decided.Decisions[^1].At));
    }

    [Fact]
    public void R18_Claim_FromTheWrongState_IsRefused()
    {
        var joint = Ready().After(new HoldingDated("x", HoldingState.Joint, Today.AddDays(-1), ["QHG"], "mid", "JC", null));

        var refused = Assert.Single(joint.Claim([Request("w1.east", "east", "QH8", "QHG")], Today).Refused).Refusal;

        Assert.Equal((RefusalKind.Conflict, "wrong-state"), (refused.Kind, refused.Code));
        Assert.Contains("QHG", refused.Message, StringComparison.Ordinal);
        var onward = Request("w1.mid", "mid", "QHG") with { Pathway = Some.Pathway("delegate-from-joint") };
        Assert.Null(joint.WhyNot(onward, Today));
        Assert.NotNull(joint.WhyNot(onward, Today.AddDays(-2)));
    }

    [Fact]
    public void R24_Claim_PathwayThatAsksACommittee_NeedsOne()
    {
        var request = Request("w1.east", "east", "QH8") with { Committee = null };

        Assert.Equal("no-committee", Ready().WhyNot(request, Today)?.Code);
        Assert.Null(Ready().WhyNot(request with { Pathway = Some.Pathway("delegate-direct") }, Today));
    }

    [Fact]
    public void R01_Claim_UnknownService_IsNotFound() =>
        Assert.Equal(RefusalKind.NotFound, Custody.Empty("999").WhyNot(Request("w1.east", "east", "QH8"), Today)?.Kind);

    [Fact]
    public void R01_Catalogue_LoadedAgain_GivesNothingAndCorrectionsKeepTheDecisions()
    {
        var first = new SuitabilityDecision(Suitability.Ready, Some.Date("2022-01-01"), "Ready", "board", Some.Morning("2022-01-01"));
        var book = Ready();

        Assert.Empty(book.Catalogue(Some.Facts with { Lines = ["13A"] }, first));
        Assert.IsType<ServiceCatalogued>(Assert.Single(book.Catalogue(Some.Facts with { Name = "Another" }, first)));
        Some.RefusedField("name", () => book.Catalogue(Some.Facts with { Name = " " }, first));
    }

    private static Custody Ready() => Service(Suitability.Ready);

    private static Custody Service(Suitability suitability) => Custody.Empty("13A").After(Custody.Empty("13A").Catalogue(
        Some.Facts, new(suitability, Some.Date("2022-01-01"), "First list", "board", Some.Morning("2022-01-01"))));

    private static Custody Claimed(Custody book, string tranche, string footprint, params string[] icbs) =>
        book.After(book.Claim([Request(tranche, footprint, icbs)], Today).Events);

    private static ClaimRequest Request(string tranche, string footprint, params string[] icbs) =>
        new(tranche, footprint, [.. icbs], Some.Committee, Some.Pathway("joint-then-delegated"));
}
