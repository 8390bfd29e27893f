using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Transition.Application.Insight;

namespace Transition.Application.Records;

/// <summary>Read model: the records of one kind and owner, or those that are linked to one thing.</summary>
public sealed record RecordShelf(ImmutableSortedDictionary<string, RecordEntry> Entries) : ICanBeEmpty
{
    public RecordShelf()
        : this(ImmutableSortedDictionary.Create<string, RecordEntry>(StringComparer.Ordinal))
    {
    }

    [JsonIgnore]
    public bool IsEmpty => Entries.IsEmpty;

    public RecordShelf With(RecordEntry entry) =>
        Entries.TryGetValue(entry.Id, out var known) && known.Version >= entry.Version ? this : new(Entries.SetItem(entry.Id, entry));

    public RecordShelf Without(RecordEntry entry) =>
        Entries.TryGetValue(entry.Id, out var known) && known.Version < entry.Version ? new(Entries.Remove(entry.Id)) : this;
}
