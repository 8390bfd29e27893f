using System.Collections.Immutable;

namespace Transition.Application.Evidence;

/// <summary>Read model: the documents that speak for one thing.</summary>
public sealed record EvidenceIndex(ImmutableSortedSet<string> Ids)
{
    public EvidenceIndex()
        : this(ImmutableSortedSet.Create<string>(StringComparer.Ordinal))
    {
    }

    public EvidenceIndex With(string id) => Ids.Contains(id) ? this : new(Ids.Add(id));
}
