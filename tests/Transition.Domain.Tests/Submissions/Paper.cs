using System.Collections.Immutable;
using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.Domain.Submissions;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Submissions;

/// <summary>A paper for the NHSE Board, due on 1 December 2023.</summary>
internal static class Paper
{
    public const string Board = "NHSE-BOARD";

    public static By Member { get; } = Some.By("member", "2023-11-20");

    public static SubmissionOpened Opening { get; } = new(
        "w1", "G9", "Shall these services be delegated?", 1, new(Board, Role.Approver, Capacity.Board, "X24"),
        Some.Date("2023-12-01"), ["w1.east", "w1.west"], [Some.Manager]);

    public static Submission None { get; } = Submission.Empty("w1.G9.NHSE-BOARD.1");

    public static Submission Collecting { get; } = Joined(None, "east", "13A", "13B");

    public static Submission Open { get; } = Joined(Collecting, "west", "13A", "29S");

    public static Submission Joined(Submission paper, string footprint, params string[] services) =>
        paper.After(paper.Join(Opening, Line(footprint, services)));

    public static PaperLine Line(string footprint, params string[] services) => new($"w1.{footprint}", footprint, 1, [.. services]);

    public static Decision Says(this Submission paper, Outcome outcome, string rationale = "On the evidence", DateOnly? until = null) =>
        new(paper.Paper ?? string.Empty, outcome, rationale, [], [], until);

    public static Decision Except(this Decision decision, params LineOutcome[] exceptions) =>
        decision with { Exceptions = [.. exceptions] };

    public static Submission Decide(this Submission paper, Decision decision) => paper.After(paper.Decide(Board, decision, Member));

    public static ImmutableList<string> Evidence { get; } = ["board-paper@1"];
}
