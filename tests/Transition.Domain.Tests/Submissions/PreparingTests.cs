using Transition.Domain.Common;
using Transition.Domain.Submissions;
using Transition.Domain.Tasks;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Submissions;

/// <summary>Collecting lines and putting a paper forward.</summary>
public sealed class PreparingTests
{
    [Fact]
    public void R25_FirstLine_OpensThePaperAndWaitsForTheOthers()
    {
        var events = Paper.None.Join(Paper.Opening, Paper.Line("east", "13A"));

        Assert.Collection(events, first => Assert.IsType<SubmissionOpened>(first), second => Assert.IsType<LinesJoined>(second));
        var paper = Paper.None.After(events);
        Assert.Equal((true, true, false), (paper.Exists, paper.Collecting, paper.Open));
        Assert.Equal(Paper.Board, paper.Body);
    }

    [Fact]
    public void R25_LastExpectedLine_PutsThePaperForward()
    {
        var events = Paper.Collecting.Join(Paper.Opening, Paper.Line("west", "13A"));

        Assert.Equal(By.System, Assert.IsType<Frozen>(events[^1]).By);
        Assert.True(Paper.Open.Open);
        Assert.Equal([Some.Manager], Paper.Open.PreparedBy);
    }

    [Fact]
    public void R25_LineThatIsOnThePaper_JoinsOnce()
    {
        Assert.Empty(Paper.Collecting.Join(Paper.Opening, Paper.Line("east", "13A", "13B")));
        Assert.Empty(Paper.Open.Join(Paper.Opening, Paper.Line("east", "13A", "13B")));
        Assert.True(Paper.Open.Has("w1.west", 1));
        Assert.False(Paper.Open.Has("w1.west", 2));
    }

    [Fact]
    public void R20_LateLine_IsSentToTheNextRound() =>
        Some.Refused(RefusalKind.Conflict, "paper-frozen", () => Paper.Open.Join(Paper.Opening, Paper.Line("north", "13A")));

    [Fact]
    public void R25_LinesPreparedBySomebodyElse_KeepThemFromDecidingToo()
    {
        var paper = Paper.Collecting.After(Paper.Collecting.Join(
            Paper.Opening with { PreparedBy = ["member", Some.Manager] }, Paper.Line("west", "13A")));

        Assert.Equal([Some.Manager, "member"], paper.PreparedBy);
        Some.Refused(RefusalKind.Forbidden, "own-paper", () => paper.Decide(Paper.Board, paper.Says(Outcome.Approve), Paper.Member));
    }

    [Fact]
    public void R28_PaperThatStillWaits_GoesForwardFourteenDaysBeforeItsDueDate()
    {
        var moment = London.Midnight(Some.Date("2023-11-17"));

        Assert.Equal(moment, Paper.Collecting.NextDue(Some.Morning("2023-11-01")));
        Assert.Empty(Paper.Collecting.Advance(moment.AddTicks(-1)));
        var paper = Paper.Collecting.After(Paper.Collecting.Advance(moment));
        Assert.True(paper.Open);
        Assert.DoesNotContain(paper.Advance(moment), happened => happened is Frozen);
    }

    [Theory]
    [InlineData("2023-11-01")]
    [InlineData(null)]
    public void R28_Paper_IsRemindedOfFourteenDaysBeforeItsDueDate_WhoeverPutItForward(string? byHand)
    {
        var paper = byHand is null ? Paper.Collecting : Paper.Collecting.After(Paper.Collecting.PutForward(null, [], Some.By("pm", byHand)));
        var moment = London.Midnight(Some.Date("2023-11-17"));

        var events = paper.Advance(moment);

        Assert.Equal(1, Assert.Single(events.OfType<Reminded>()).Number);
        Assert.Empty(paper.After(events).Advance(moment));
    }

    [Fact]
    public void R28_PaperThatGoesForwardOnlyAfterItsDueDate_IsEscalatedAtOnce() =>
        Assert.Single(Paper.Collecting.Advance(Some.Morning("2023-12-02")).OfType<Escalated>());

    [Fact]
    public void R25_PutForward_ByHand_FixesThePaperWithItsEvidenceAndWhoSubmittedIt()
    {
        var paper = Paper.Collecting.After(Paper.Collecting.PutForward("Recommended", Paper.Evidence, new("submitter", Paper.Member.Now)));

        Assert.Equal((true, "Recommended"), (paper.Open, paper.Statement));
        Assert.Equal(Paper.Evidence, paper.Evidence);
        Assert.Equal([Some.Manager, "submitter"], paper.PreparedBy);
        Some.Refused(RefusalKind.Conflict, "not-collecting", () => paper.PutForward(null, [], Paper.Member));
        Some.Refused(RefusalKind.Conflict, "not-collecting", () => Paper.None.PutForward(null, [], Paper.Member));
    }

    [Fact]
    public void R26_PaperHash_NamesAllThatIsRead()
    {
        string Hash(string? statement, params string[] evidence) =>
            Paper.Collecting.After(Paper.Collecting.PutForward(statement, [.. evidence], Paper.Member)).Paper!;

        Assert.Equal(Hash("A", "e@1"), Hash("A", "e@1"));
        Assert.Equal(5, new[] { Hash("A", "e@1"), Hash("B", "e@1"), Hash("A", "e@2"), Hash("A"), Paper.Open.Paper! }.Distinct().Count());
    }

    [Fact]
    public void R20_LineThatEnds_LeavesThePaperAndAnEmptyPaperCloses()
    {
        var paper = Paper.Open.After(Paper.Open.Remove("w1.east", 1, ["13A", "29S"]));
        Assert.Equal(["13B"], paper.Lines[0].Services);
        Assert.Equal(["13A", "29S"], paper.Lines[1].Services);
        Assert.Empty(paper.Remove("w1.east", 1, ["13A"]));
        Assert.Equal(Paper.Open.Paper, paper.Paper);

        paper = paper.After(paper.Remove("w1.east", 1, ["13B"]));
        paper = paper.After(paper.Remove("w1.west", 1, ["13A", "29S"]));

        Assert.Equal((true, false), (paper.IsClosed, paper.Open));
        Some.Refused(RefusalKind.Conflict, "closed", () => paper.Decide(Paper.Board, paper.Says(Outcome.Approve), Paper.Member));
        Assert.Null(paper.NextDue(Paper.Member.Now));
        Assert.Empty(paper.Advance(Some.Morning("2024-12-01")));
    }

    [Fact]
    public void R20_LineThatEndsBeforeThePaperGoesForward_LeavesItToo()
    {
        var paper = Paper.Collecting.After(Paper.Collecting.Remove("w1.east", 1, ["13A", "13B"]));

        Assert.Equal((true, false), (paper.IsClosed, paper.Collecting));
        Some.Refused(RefusalKind.Conflict, "paper-frozen", () => paper.Join(Paper.Opening, Paper.Line("west", "13A")));
    }

    [Fact]
    public void R20_RoundThatEnds_LeavesTheNextRoundOfItsTrancheOnThePaper()
    {
        var paper = Paper.Collecting.After(Paper.Collecting.Join(Paper.Opening, Paper.Line("east", "13A", "13B") with { Round = 2 }));

        paper = paper.After(paper.Remove("w1.east", 1, ["13A", "13B"]));

        Assert.Equal((true, 2), (paper.Collecting, Assert.Single(paper.Lines, line => !line.Services.IsEmpty).Round));
    }

    [Fact]
    public void R28_OpenPaper_RemindsAndEscalates()
    {
        Assert.Equal(London.Midnight(Some.Date("2023-11-28")), Paper.Open.NextDue(Some.Morning("2023-11-20")));
        Assert.Equal(2, Assert.IsType<Reminded>(Assert.Single(Paper.Open.Advance(Some.Morning("2023-11-28")))).Number);
        Assert.Equal("X24", Assert.IsType<Escalated>(Assert.Single(Paper.Open.Advance(Some.Morning("2023-12-02")))).To);
    }
}
