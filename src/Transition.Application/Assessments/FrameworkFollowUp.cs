using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Assessments;

namespace Transition.Application.Assessments;

/// <summary>A framework takes its place in the library.</summary>
public sealed class FrameworkFollowUp(Views views, Dues dues, AggregateJournal journal) : FollowUp<Framework>(views, dues, journal)
{
    public override bool KeepsNewest => true;

    protected override bool Listed => true;
}
