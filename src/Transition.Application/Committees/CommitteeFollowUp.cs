using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Committees;

namespace Transition.Application.Committees;

/// <summary>A committee takes its place in the library.</summary>
public sealed class CommitteeFollowUp(Views views, Dues dues, AggregateJournal journal) : FollowUp<Committee>(views, dues, journal)
{
    public override bool KeepsNewest => true;

    protected override bool Listed => true;
}
