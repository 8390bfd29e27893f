using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Insight;
using Transition.Web.Access;

namespace Transition.Web.Insight;

/// <summary>The portfolio at a glance.</summary>
public static class DashboardEndpoints
{
    public static void MapDashboard(this IEndpointRouteBuilder api) =>
        api.MapGet("/dashboard", GetAsync).Needs(Permission.ReadTransitions).WithTags("Insight")
            .WithSummary("The portfolio by region, footprint, phase, gate, state and status");

    private static Task<DashboardView> GetAsync(Caller caller, Dashboard dashboard, CancellationToken cancellation) =>
        dashboard.GetAsync(caller, cancellation);
}
