using System.Collections.Immutable;

namespace Transition.Application.Records;

/// <summary>Read model: the records of one kind and owner, or those that are linked to one thing.</summary>
public sealed record RecordShelf(ImmutableSortedDictionary<string, RecordEntry> Entries)
{
    public RecordShelf()
        : this(ImmutableSortedDictionary.Create<string, RecordEntry>(StringComparer.Ordinal))
    {
    }

    public RecordShelf With(RecordEntry entry) =>
        Entries.TryGetValue(entry.Id, out var known) && known.Version >= entry.Version ? this : new(Entries.SetItem(entry.Id, entry));

    public RecordShelf Without(RecordEntry entry) =>
        Entries.TryGetValue(entry.Id, out var known) && known.Version < entry.Version ? new(Entries.Remove(entry.Id)) : this;
}
