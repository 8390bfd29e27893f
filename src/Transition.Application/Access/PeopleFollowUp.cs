using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Access;

namespace Transition.Application.Access;

/// <summary>A person takes their place in the library.</summary>
public sealed class PeopleFollowUp(Views views, Dues dues, AggregateJournal journal) : FollowUp<Person>(views, dues, journal)
{
    public override bool KeepsNewest => true;

    protected override bool Listed => true;
}
