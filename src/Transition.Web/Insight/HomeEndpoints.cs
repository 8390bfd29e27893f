using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Web.Access;
using Transition.Web.Common;

namespace Transition.Web.Insight;

/// <summary>The first page: what concerns the person who has signed in.</summary>
public static class HomeEndpoints
{
    public static void MapHome(this IEndpointRouteBuilder portal) =>
        portal.MapGet("/", ShowAsync).Needs(Permission.ReadRegister);

    private static async Task<RazorComponentResult<HomePage>> ShowAsync(
        Caller caller, HomeFacts facts, CancellationToken cancellation) =>
        Pages.Show<HomePage, HomeModel>(await facts.ReadAsync(caller, cancellation));
}
