using Transition.Application.Common;

namespace Transition.Application.Insight;

/// <summary>How many transitions there are, counted in each way by itself.</summary>
public sealed record DashboardTotals(
    IReadOnlyDictionary<string, int> ByRegion,
    IReadOnlyDictionary<string, int> ByFootprint,
    IReadOnlyDictionary<string, int> ByPhase,
    IReadOnlyDictionary<string, int> ByGate,
    IReadOnlyDictionary<string, int> ByState,
    IReadOnlyDictionary<string, int> ByStatus)
{
    public static DashboardTotals Of(IReadOnlyList<DashboardCell> cells) => new(
        Sum(cells, cell => cell.Region),
        Sum(cells, cell => cell.Footprint),
        Sum(cells, cell => cell.Phase),
        Sum(cells.Where(cell => cell.Gate is not null), cell => cell.Gate!),
        Sum(cells, cell => Choice.NameOf(cell.State)),
        Sum(cells, cell => Choice.NameOf(cell.Status)));

    private static SortedDictionary<string, int> Sum(IEnumerable<DashboardCell> cells, Func<DashboardCell, string> key)
    {
        var sums = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var cell in cells)
        {
            sums[key(cell)] = sums.GetValueOrDefault(key(cell)) + cell.Count;
        }

        return sums;
    }
}
