using Transition.Domain.Common;

namespace Transition.Domain.Catalogue;

/// <content>Who holds the service on a date.</content>
public sealed partial record Custody
{
    /// <summary>The dated holding that counts for an ICB on a date; null while NHS England has never moved it.</summary>
    public DatedHolding? HoldingOn(string icb, DateOnly date)
    {
        DatedHolding? found = null;
        foreach (var holding in Holdings)
        {
            if (holding.From <= date && holding.Icbs.Contains(icb) && (found is null || holding.From >= found.From))
            {
                found = holding;
            }
        }

        return found;
    }

    /// <summary>The first change after a date, if one is dated.</summary>
    public DatedHolding? ChangeAfter(string icb, DateOnly date) =>
        Holdings.Where(holding => holding.From > date && holding.Icbs.Contains(icb)).MinBy(holding => holding.From);

    /// <summary>
    /// An agreement ends for an ICB: from then on the service is NHS England's again, if it is held by then in the state that the
    /// agreement is about. Said again it gives no event.
    /// </summary>
    public IReadOnlyList<IEvent> EndUnder(string agreement, HoldingState about, string icb, string footprint, DateOnly from) =>
        StateOn(icb, from) == about
            ? Follow(new(agreement, footprint, null, [icb], [new(HoldingState.Nhse, from, [icb], null, Reached: false)], Ended: false))
            : [];

    /// <summary>The agreement goes on after all.</summary>
    public IReadOnlyList<IEvent> GoOnUnder(string agreement) => Follow(new(agreement, string.Empty, null, [], [], Ended: false));

    public HoldingState StateOn(string icb, DateOnly date) => HoldingOn(icb, date)?.State ?? HoldingState.Nhse;
}
