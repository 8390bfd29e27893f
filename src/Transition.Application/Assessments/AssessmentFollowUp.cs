using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Assessments;
using Transition.Domain.Common;

namespace Transition.Application.Assessments;

/// <summary>
/// Assessments are read by their id; the attestation of the same id is what is listed. What a submitted one has found becomes actions.
/// </summary>
public sealed class AssessmentFollowUp(Views views, Dues dues, AggregateJournal journal, FindingActions actions)
    : FollowUp<Assessment>(views, dues, journal)
{
    public override bool KeepsNewest => true;

    protected override Task TellAsync(Assessment state, IReadOnlyList<IEvent> events, CancellationToken cancellation) =>
        events.Any(happened => happened is AssessmentSubmitted) ? actions.OpenAsync(state, cancellation) : Task.CompletedTask;
}
