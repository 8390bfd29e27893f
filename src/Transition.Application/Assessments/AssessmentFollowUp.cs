using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Assessments;

namespace Transition.Application.Assessments;

/// <summary>Assessments are read by their id; the attestation of the same id is what is listed.</summary>
public sealed class AssessmentFollowUp(Views views, Dues dues, AggregateJournal journal) : FollowUp<Assessment>(views, dues, journal)
{
    public override bool KeepsNewest => true;
}
