using System.Collections.Immutable;

namespace Transition.Application.Committees;

/// <summary>Read model: the meetings of a committee, with what they decided.</summary>
public sealed record MeetingIndex(ImmutableSortedDictionary<string, MeetingEntry> Entries)
{
    public MeetingIndex()
        : this(ImmutableSortedDictionary.Create<string, MeetingEntry>(StringComparer.Ordinal))
    {
    }

    public MeetingIndex With(MeetingEntry entry) =>
        Entries.TryGetValue(entry.Id, out var known) && known.Version >= entry.Version ? this : new(Entries.SetItem(entry.Id, entry));
}
