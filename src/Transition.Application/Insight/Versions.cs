using System.Collections.Immutable;

namespace Transition.Application.Insight;

/// <summary>Which aggregates of a kind there are, and the version of each: what a cache needs to know whether it is up to date.</summary>
public sealed record Versions(ImmutableSortedDictionary<string, long> Of)
{
    public Versions()
        : this(ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal))
    {
    }

    public static string KeyOf(string kind) => $"versions|{kind}";

    public Versions Set(string id, long version) =>
        Of.TryGetValue(id, out var known) && known >= version ? this : new(Of.SetItem(id, version));

    public bool SameAs(Versions other) =>
        ReferenceEquals(Of, other.Of) || (Of.Keys.SequenceEqual(other.Of.Keys) && Of.Values.SequenceEqual(other.Of.Values));
}
