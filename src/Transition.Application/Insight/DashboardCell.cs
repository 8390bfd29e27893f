using Transition.Domain.Common;
using Transition.Domain.Transitions;

namespace Transition.Application.Insight;

/// <summary>How many transitions are alike in all of these.</summary>
/// <param name="Gate">The gate they stand at; null once they have none before them.</param>
public sealed record DashboardCell(
    string Footprint,
    string Region,
    string Phase,
    string? Gate,
    HoldingState State,
    TransitionStatus Status,
    int Count)
{
    /// <param name="regionOf">Gives the region of a footprint.</param>
    public static IReadOnlyList<DashboardCell> Of(IEnumerable<TrancheCount> counts, Func<string, string> regionOf) =>
    [
        .. from count in counts
           from alike in count.Groups
           group alike.Count by (count.Footprint, alike.Phase, alike.Gate, alike.State, alike.Status) into cell
           select new DashboardCell(
               cell.Key.Footprint, regionOf(cell.Key.Footprint), cell.Key.Phase, cell.Key.Gate, cell.Key.State, cell.Key.Status, cell.Sum()),
    ];
}
