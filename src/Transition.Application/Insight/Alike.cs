using Transition.Application.Transitions;
using Transition.Domain.Common;
using Transition.Domain.Transitions;

namespace Transition.Application.Insight;

/// <summary>How many transitions of a tranche are alike in all of these.</summary>
/// <param name="Gate">The gate they stand at; null once they have none before them.</param>
/// <param name="Date">The date that they aim at next, and <paramref name="Aim"/> the state on it; null if they aim at none.</param>
public sealed record Alike(
    string Phase, string? Gate, HoldingState State, TransitionStatus Status, DateOnly? Date, HoldingState? Aim, int Count)
{
    /// <summary>In an order that depends on nothing but what the lines say.</summary>
    public static IEnumerable<Alike> Among(IEnumerable<LineView> lines) => lines
        .GroupBy(line => (line.Phase, line.Gate, line.State, line.Status, Aim: DashboardTarget.AimOf(line)))
        .OrderBy(group => group.Key.Phase, StringComparer.Ordinal)
        .ThenBy(group => group.Key.Gate, StringComparer.Ordinal)
        .ThenBy(group => (group.Key.State, group.Key.Status, group.Key.Aim))
        .Select(group => new Alike(
            group.Key.Phase, group.Key.Gate, group.Key.State, group.Key.Status, group.Key.Aim?.Date, group.Key.Aim?.State, group.Count()));
}
