using System.Collections.Immutable;
using Transition.Application.Insight;

namespace Transition.Application.Transitions;

/// <summary>Read model: the transitions of one tranche, by id.</summary>
public sealed record TrancheLines(ImmutableSortedDictionary<string, LineView> Lines) : IMayLag
{
    public TrancheLines()
        : this(ImmutableSortedDictionary.Create<string, LineView>(StringComparer.Ordinal))
    {
    }

    public TrancheLines With(LineView line) =>
        Lines.TryGetValue(line.Id, out var known) && known.Version >= line.Version ? this : new(Lines.SetItem(line.Id, line));
}
