using System.Collections.Immutable;
using Transition.Application.Insight;

namespace Transition.Application.Notices;

/// <summary>Read model: the notices of a wave.</summary>
public sealed record NoticeShelf(ImmutableSortedDictionary<string, NoticeEntry> Entries) : IMayLag
{
    public NoticeShelf()
        : this(ImmutableSortedDictionary.Create<string, NoticeEntry>(StringComparer.Ordinal))
    {
    }

    public NoticeShelf With(NoticeEntry entry) =>
        Entries.TryGetValue(entry.Id, out var known) && known.Version >= entry.Version ? this : new(Entries.SetItem(entry.Id, entry));
}
