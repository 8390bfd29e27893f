using System.Collections.Immutable;

namespace Transition.Application.Records;

/// <summary>Read model: the bodies that own records of a kind.</summary>
public sealed record RecordOwners(ImmutableSortedSet<string> Bodies)
{
    public RecordOwners()
        : this(ImmutableSortedSet.Create<string>(StringComparer.Ordinal))
    {
    }

    public RecordOwners With(string body) => Bodies.Contains(body) ? this : new(Bodies.Add(body));
}
