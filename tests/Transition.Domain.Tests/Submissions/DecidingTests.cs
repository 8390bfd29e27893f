using Transition.Domain.Common;
using Transition.Domain.Submissions;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Submissions;

/// <summary>A body's decision, and who may not take it.</summary>
public sealed class DecidingTests
{
    [Fact]
    public void R26_Decision_IsKeptWithItsRationaleConditionsAndExceptions()
    {
        var decision = Paper.Open.Says(Outcome.ApproveWithConditions)
            .Except(new LineOutcome("13B", "east", Outcome.Defer, "Due diligence", Some.Date("2025-04-01"))) with
        { Conditions = [new("Data by May", "QH8", Some.Date("2024-05-01"), "segment 4")] };

        var paper = Paper.Open.Decide(decision);

        Assert.Equal(Json.Of(decision), Json.Of(paper.Decision!));
        Assert.Equal(("member", Paper.Member.Now), (paper.Slots.All[0].AnsweredBy, paper.Slots.All[0].AnsweredAt!.Value));
        Assert.False(paper.Open);
        Assert.Equal((Outcome.Defer, Some.Date("2025-04-01"), "Due diligence"), paper.Decision!.For("13B", "east"));
        Assert.Equal((Outcome.ApproveWithConditions, null, "On the evidence"), paper.Decision.For("13B", "west"));
    }

    [Theory]
    [InlineData("13A", null, "13A", "west", true)]
    [InlineData("13A", null, "13B", "east", false)]
    [InlineData(null, "east", "13B", "east", true)]
    [InlineData(null, "east", "13A", "west", false)]
    [InlineData("13A", "east", "13A", "east", true)]
    [InlineData("13A", "east", "13A", "west", false)]
    public void R25_Exception_CoversWhatItNames(string? service, string? footprint, string line, string where, bool covered)
    {
        var decision = Paper.Open.Says(Outcome.Approve).Except(new LineOutcome(service, footprint, Outcome.Decline, "No", null));

        Assert.Equal(covered ? Outcome.Decline : Outcome.Approve, Paper.Open.Decide(decision).Decision!.For(line, where).Outcome);
    }

    [Fact]
    public void R25_Decision_SameAgain_GivesNothingAndAnotherOneConflicts()
    {
        var decision = Paper.Open.Says(Outcome.Approve).Except(new LineOutcome("13A", null, Outcome.Rework, "More data", null));
        var decided = Paper.Open.Decide(decision);

        Assert.Empty(decided.Decide(Paper.Board, Json.Copy(decision), Paper.Member));
        Some.Refused(RefusalKind.Conflict, "already-decided",
            () => decided.Decide(Paper.Board, decided.Says(Outcome.Decline), Paper.Member));
        Some.Refused(RefusalKind.Conflict, "already-decided", () => decided.Decide(Paper.Board, decision, Some.By("other", "2023-11-21")));
    }

    [Fact]
    public void R96_Decision_ByAnotherBody_IsForbidden()
    {
        var refused = Some.Refused(
            RefusalKind.Forbidden, "not-asked", () => Paper.Open.Decide("NMP", Paper.Open.Says(Outcome.Approve), Paper.Member));

        Assert.Contains(Paper.Board, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void R96_Decision_ByWhoPrepared_IsForbidden() => Some.Refused(
        RefusalKind.Forbidden, "own-paper",
        () => Paper.Open.Decide(Paper.Board, Paper.Open.Says(Outcome.Approve), Some.By(Some.Manager, "2023-11-20")));

    [Fact]
    public void R96_Decision_ByWhoAnsweredTheQuestion_IsForbidden()
    {
        var asked = Paper.Open.Decide(Paper.Open.Says(Outcome.Query, "Why?"));
        var answered = asked.After(asked.AnswerQuery("Because", Some.By("expert", "2023-11-21")));

        Some.Refused(
            RefusalKind.Forbidden, "own-paper",
            () => answered.Decide(Paper.Board, answered.Says(Outcome.Approve), Some.By("expert", "2023-11-22")));
    }

    [Fact]
    public void R25_Decision_BeforeThePaperIsPutForward_IsRefused() => Some.Refused(
        RefusalKind.Conflict, "not-put-forward",
        () => Paper.Collecting.Decide(Paper.Board, Paper.Collecting.Says(Outcome.Approve), Paper.Member));

    [Fact]
    public void R26_Decision_OnAnOutdatedPaper_IsRefused()
    {
        var asked = Paper.Open.Decide(Paper.Open.Says(Outcome.Query, "Why?"));
        var answered = asked.After(asked.AnswerQuery("Because", Some.By("expert", "2023-11-21")));

        var refused = Some.Refused(
            RefusalKind.Stale, "stale", () => answered.Decide(Paper.Board, Paper.Open.Says(Outcome.Approve), Paper.Member));

        Assert.Equal("paper", refused.Field);
        Assert.NotEqual(Paper.Open.Paper, answered.Paper);
        Assert.NotNull(answered.Decide(answered.Says(Outcome.Approve)).Decision);
    }

    [Fact]
    public void R25_Query_IsAnsweredBeforeTheNextOne()
    {
        var question = Paper.Open.Says(Outcome.Query, "Why?");
        var asked = Paper.Open.Decide(question);
        Assert.Equal((true, true), (asked.Open, asked.AwaitsAnswer));

        Assert.Empty(asked.Decide(Paper.Board, question, Paper.Member));
        Some.Refused(
            RefusalKind.Conflict, "query-open", () => asked.Decide(Paper.Board, asked.Says(Outcome.Query, "And how?"), Paper.Member));
        Some.RefusedField("statement", () => asked.AnswerQuery(" ", Some.By("expert", "2023-11-21")));
        var answered = asked.After(asked.AnswerQuery("Because", Some.By("expert", "2023-11-21")));

        Assert.Equal(new Query("Why?", "member", "Because", "expert"), Assert.Single(answered.Queries));
        Assert.False(answered.AwaitsAnswer);
        Some.Refused(RefusalKind.Conflict, "no-query", () => answered.AnswerQuery("Again", Some.By("expert", "2023-11-21")));
        Assert.True(answered.Decide(answered.Says(Outcome.Query, "And how?")).AwaitsAnswer);
    }

    [Fact]
    public void R96_Decision_ByWhoDeclaredAnInterestOrWhileAnotherDealsWithIt_IsRefused()
    {
        var recused = Paper.Open.After(Paper.Open.Slots.Recuse(Paper.Board, "Trust governor", Paper.Member));
        Some.Refused(RefusalKind.Forbidden, "recused", () => recused.Decide(recused.Says(Outcome.Approve)));

        var claimed = Paper.Open.After(Paper.Open.Slots.Claim(Paper.Board, Some.By("other", "2023-11-20")));
        Some.Refused(RefusalKind.Conflict, "claimed", () => claimed.Decide(claimed.Says(Outcome.Approve)));
    }
}
