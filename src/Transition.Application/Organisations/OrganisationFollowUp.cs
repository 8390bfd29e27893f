using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Organisations;

namespace Transition.Application.Organisations;

/// <summary>An organisation takes its place in the library.</summary>
public sealed class OrganisationFollowUp(Views views, Dues dues, AggregateJournal journal) : FollowUp<Organisation>(views, dues, journal)
{
    public override bool KeepsNewest => true;

    protected override bool Listed => true;
}
