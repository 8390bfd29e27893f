using Transition.Application.Insight;

namespace Transition.Web.Insight;

/// <summary>What the dashboard shows.</summary>
/// <param name="Phases">In the order in which transitions go through them.</param>
public sealed record DashboardModel(DashboardView Dashboard, NameBook Names, IReadOnlyList<string> Phases)
{
    public IReadOnlyList<NamedCode> Regions => Used(cell => cell.Region, Names.Body);

    public IReadOnlyList<NamedCode> Footprints => Used(cell => cell.Footprint, Names.Footprint);

    private IReadOnlyList<NamedCode> Used(Func<DashboardCell, string> key, Func<string, string> name) =>
    [
        .. Dashboard.Cells.Select(key).Distinct().Select(code => new NamedCode(code, name(code)))
            .OrderBy(item => item.Name, StringComparer.Ordinal),
    ];
}
