using System.Collections.Immutable;
using Transition.Application.Transitions;

namespace Transition.Application.Insight;

/// <summary>How the transitions of a tranche stand.</summary>
/// <param name="Versions">
/// The versions of all its transitions, added up. They only ever rise, so of two counts the one with the higher sum is the newer.
/// </param>
public sealed record TrancheCount(string Wave, string Footprint, long Versions, ImmutableList<Alike> Groups)
{
    public static TrancheCount Of(string wave, IReadOnlyCollection<LineView> lines) =>
        new(wave, lines.First().Footprint, lines.Sum(line => line.Version), [.. Alike.Among(lines)]);
}
