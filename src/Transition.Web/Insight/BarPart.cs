using Transition.Application.Transitions;
using Transition.Web.Common;

namespace Transition.Web.Insight;

/// <summary>What a part of a bar counts.</summary>
/// <param name="Style">The end of the class that colours it, for example <c>joint</c> of <c>transition-part--joint</c>.</param>
public sealed record BarPart(string Name, string Style)
{
    private const int Colours = 4;

    /// <summary>
    /// The phases of transitions: those on the way in colours of their own while there are enough, and the last ones always in theirs.
    /// </summary>
    public static IReadOnlyList<BarPart> OfPhases(IEnumerable<string> phases) =>
    [
        .. phases.Select((phase, place) => new BarPart(
            Words.Of(phase), phase is LineView.LivePhase or LineView.EndPhase ? phase : $"{place % Colours}")),
    ];
}
