using System.Collections.Immutable;

namespace Transition.Application.Journal;

/// <summary>All that is parked, by kind and id.</summary>
public sealed record ParkedList(ImmutableSortedDictionary<string, Parked> Of)
{
    public static ParkedList None { get; } = new(ImmutableSortedDictionary.Create<string, Parked>(StringComparer.Ordinal));

    /// <summary>What is parked already keeps the moment at which it was found.</summary>
    public ParkedList With(Parked parked) => Of.TryGetValue($"{parked.Aggregate}", out var known) && known.Why == parked.Why
        ? this
        : new(Of.SetItem($"{parked.Aggregate}", parked with { Since = known?.Since ?? parked.Since }));

    public ParkedList Without(string aggregate) => Of.ContainsKey(aggregate) ? new(Of.Remove(aggregate)) : this;
}
