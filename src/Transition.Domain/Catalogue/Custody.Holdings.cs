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

    public HoldingState StateOn(string icb, DateOnly date) => HoldingOn(icb, date)?.State ?? HoldingState.Nhse;
}
