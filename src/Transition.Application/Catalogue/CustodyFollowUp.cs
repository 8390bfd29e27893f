using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Catalogue;

namespace Transition.Application.Catalogue;

/// <summary>The register reads the book of a service by key, so nothing else follows from it but its place in the library.</summary>
public sealed class CustodyFollowUp(Views views, Dues dues, AggregateJournal journal) : FollowUp<Custody>(views, dues, journal)
{
    public override bool KeepsNewest => true;

    protected override bool Listed => true;
}
