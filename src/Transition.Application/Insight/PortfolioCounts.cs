using System.Collections.Immutable;

namespace Transition.Application.Insight;

/// <summary>Read model: how the transitions of many tranches stand, by the tranche's id.</summary>
public sealed record PortfolioCounts(ImmutableSortedDictionary<string, TrancheCount> Of) : IMayLag
{
    public PortfolioCounts()
        : this(ImmutableSortedDictionary.Create<string, TrancheCount>(StringComparer.Ordinal))
    {
    }

    public PortfolioCounts With(string tranche, TrancheCount count) =>
        Of.TryGetValue(tranche, out var known) && known.Versions >= count.Versions ? this : new(Of.SetItem(tranche, count));
}
