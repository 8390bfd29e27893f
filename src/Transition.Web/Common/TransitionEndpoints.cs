using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Web.Access;
using Transition.Web.Health;
using Transition.Web.Waves;

namespace Transition.Web.Common;

/// <summary>Every address of the API and the portal.</summary>
public static class TransitionEndpoints
{
    public static void MapTransition(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api").RequireRateLimiting(Rates.Api).AddEndpointFilter<RouteGroupBuilder, CascadeFilter>();
        api.MapWaves();
        endpoints.MapHealth();
        endpoints.MapOpenApi().Anyone("The description of the API holds nothing but its form.").RequireRateLimiting(Rates.Api);
    }
}
