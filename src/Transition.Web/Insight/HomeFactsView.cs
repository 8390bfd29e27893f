using Transition.Application.Insight;

namespace Transition.Web.Insight;

/// <summary>The portfolio, and the names that its codes stand for.</summary>
public sealed record HomeFactsView(
    DashboardView Dashboard,
    IReadOnlyList<NamedCode> Regions,
    IReadOnlyList<NamedCode> Footprints)
{
    /// <summary>The phases in the order in which transitions go through them, as far as their names tell.</summary>
    public IReadOnlyList<string> Phases => [.. Dashboard.Totals.ByPhase.Keys];
}
