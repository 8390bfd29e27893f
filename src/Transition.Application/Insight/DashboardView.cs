using Transition.Application.Catalogue;
using Transition.Application.Register;
using Transition.Application.Transitions;

namespace Transition.Application.Insight;

/// <summary>The portfolio on a day.</summary>
/// <param name="Transitions">How many there are in all.</param>
/// <param name="Cells">The same, broken down as far as it goes.</param>
/// <param name="Holdings">What the register says today.</param>
/// <param name="OverdueCount">How many are overdue, of which <paramref name="Overdue"/> shows those that have waited longest.</param>
/// <param name="NextTargets">The dates aimed at next.</param>
public sealed record DashboardView(
    DateOnly Today,
    int Transitions,
    IReadOnlyList<DashboardCell> Cells,
    DashboardTotals Totals,
    SuitabilityCounts Services,
    RegisterCounts Holdings,
    int OverdueCount,
    IReadOnlyList<LineView> Overdue,
    IReadOnlyList<DashboardTarget> NextTargets);
