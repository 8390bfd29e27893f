using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Assessments;
using Transition.Domain.Common;

namespace Transition.Application.Assessments;

/// <summary>
/// Assessments are read by their id; the attestation of the same id is what is listed. One that is still a draft waits for its
/// contributors, and what a submitted one has found becomes actions.
/// </summary>
public sealed class AssessmentFollowUp(Views views, Dues dues, AggregateJournal journal, FindingActions actions, AssessmentFilling filling)
    : FollowUp<Assessment>(views, dues, journal)
{
    protected override Task ShowAsync(Assessment state, long version, CancellationToken cancellation) =>
        filling.ShowAsync(state.Id, cancellation);

    protected override Task TellAsync(Assessment state, IReadOnlyList<IEvent> events, CancellationToken cancellation) =>
        events.Any(happened => happened is AssessmentSubmitted) ? actions.OpenAsync(state, cancellation) : Task.CompletedTask;
}
