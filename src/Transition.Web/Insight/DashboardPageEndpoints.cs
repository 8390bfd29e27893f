using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Insight;
using Transition.Application.Pathways;
using Transition.Application.Transitions;
using Transition.Web.Access;
using Transition.Web.Common;

namespace Transition.Web.Insight;

/// <summary>The page of the portfolio at a glance.</summary>
public static class DashboardPageEndpoints
{
    public const string Path = "/dashboard";

    public static void MapDashboardPage(this IEndpointRouteBuilder portal) => portal.MapGet(Path, ShowAsync).Needs(Permission.ReadTransitions);

    private static async Task<RazorComponentResult<DashboardPage>> ShowAsync(
        Caller caller, Dashboard dashboard, NameReader names, PathwayBook pathways, CancellationToken cancellation)
    {
        var view = await dashboard.GetAsync(caller, cancellation);
        return Pages.Show<DashboardPage, DashboardModel>(
            new(view, await names.ReadAsync(caller, cancellation), PhasesIn(view, pathways)));
    }

    internal static IReadOnlyList<string> PhasesIn(DashboardView view, PathwayBook pathways) =>
    [
        .. pathways.All.SelectMany(pathway => pathway.Stages).Select(stage => stage.Id)
            .Concat([LineView.LivePhase, LineView.EndPhase]).Distinct().Where(view.Totals.ByPhase.ContainsKey),
    ];
}
