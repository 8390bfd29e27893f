using Transition.Domain.Submissions;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Submissions;

/// <summary>What a body is told of the rounds before.</summary>
public sealed class PaperChangesTests
{
    private static readonly DateOnly Later = Some.Date("2025-04-01");

    [Fact]
    public void R26_Lines_ThatComeBack_AreGroupedByWhatWasSaidOfThem()
    {
        var earlier = Paper.Open.Decide(Paper.Open.Says(Outcome.Defer, "Not yet", Later).Except(
            new LineOutcome("13A", "east", Outcome.Rework, "The flows are missing", null)));

        var since = PaperChanges.Between(earlier, Paper.Collecting);

        Assert.Collection(
            since.Returned.OrderBy(lines => lines.Outcome),
            lines => Assert.Equal(
                (Outcome.Rework, "The flows are missing", "13A"), (lines.Outcome, lines.Reason, Assert.Single(lines.Services["east"]))),
            lines => Assert.Equal((Outcome.Defer, Later, "13B"), (lines.Outcome, lines.Until, Assert.Single(lines.Services["east"]))));
        Assert.Equal(2, since.Gone);
        Assert.Empty(since.Added);
    }

    [Fact]
    public void R26_Lines_ThatAreNew_AreNamed()
    {
        var since = PaperChanges.Between(Paper.Collecting, Paper.Open);

        Assert.Equal(("west", 2), (Assert.Single(since.Added).Footprint, since.Added[0].Services.Count));
        Assert.Null(Assert.Single(since.Returned).Outcome);
        Assert.Equal(0, since.Gone);
    }

    [Fact]
    public void R26_StatementAndDocuments_ThatAreOthers_AreTold()
    {
        var earlier = Paper.Collecting.After(Paper.Collecting.PutForward("As it was", ["a@1", "b@1"], Paper.Member));
        var later = Paper.Collecting.After(Paper.Collecting.PutForward("As it is", ["b@1", "c@1"], Paper.Member));

        var since = PaperChanges.Between(earlier, later);

        Assert.True(since.StatementChanged);
        Assert.Equal(("c@1", "a@1"), (Assert.Single(since.DocumentsAdded), Assert.Single(since.DocumentsGone)));
        Assert.False(PaperChanges.Between(later, later).StatementChanged);
    }
}
