using System.Text.Json.Serialization;
using Transition.Domain.Common;
using Transition.Domain.Submissions;
using Transition.Domain.Tasks;

namespace Transition.Application.Submissions;

/// <summary>A paper as a person reads it.</summary>
/// <param name="Status"><c>collecting</c>, <c>open</c>, <c>queried</c>, <c>decided</c> or <c>closed</c>.</param>
/// <param name="Parts">What the system has put together about each footprint, fixed with the paper.</param>
/// <param name="Readiness">Where each line stands; null where only the paper itself is shown.</param>
/// <param name="Earlier">The rounds before this one, the newest first; null where only the paper itself is shown.</param>
public sealed record SubmissionView(
    string Id,
    string Wave,
    string Gate,
    string Asks,
    string Body,
    int Round,
    string Status,
    DateOnly Due,
    IReadOnlyList<PaperLine> Lines,
    string? Statement,
    IReadOnlyList<string> Evidence,
    IReadOnlyList<Query> Queries,
    IReadOnlyList<string> PreparedBy,
    string? Paper,
    Decision? Decision,
    Slot Slot,
    long Version,
    IReadOnlyList<PaperPart>? Parts = null,
    IReadOnlyList<LineReadiness>? Readiness = null,
    IReadOnlyList<EarlierRound>? Earlier = null)
{
    /// <summary>What the moderation panel says is a recommendation; the decision is the Board's.</summary>
    [JsonIgnore]
    public bool IsRecommendation => Body == Bodies.NationalModerationPanel;

    public static SubmissionView Of(Submission submission, long version) => new(
        submission.Id, submission.Wave, submission.Gate, submission.Asks, submission.Body, submission.Round,
        Insight.MatterEntry.Of(submission, version).Status, submission.Slots.Due, submission.Lines, submission.Statement,
        submission.Evidence, submission.Queries, submission.PreparedBy, submission.Paper, submission.Decision,
        submission.Slots.All[0], version, submission.Parts);
}
