using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Footprints;

namespace Transition.Application.Footprints;

/// <summary>A footprint takes its place in the library.</summary>
public sealed class FootprintFollowUp(Views views, Dues dues, AggregateJournal journal) : FollowUp<Footprint>(views, dues, journal)
{
    public override bool KeepsNewest => true;

    protected override bool Listed => true;
}
