using System.Collections.Immutable;

namespace Transition.Application.Insight;

/// <summary>Read model: a list of submissions, attestations or agreements.</summary>
public sealed record MatterIndex(ImmutableSortedDictionary<string, MatterEntry> Entries)
{
    public MatterIndex()
        : this(ImmutableSortedDictionary.Create<string, MatterEntry>(StringComparer.Ordinal))
    {
    }

    public MatterIndex With(MatterEntry entry) =>
        Entries.TryGetValue(entry.Id, out var known) && known.Version >= entry.Version ? this : new(Entries.SetItem(entry.Id, entry));
}
