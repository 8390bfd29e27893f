using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Tasks;

namespace Transition.Web.Insight;

/// <summary>The first page: the portfolio at a glance.</summary>
public static class HomeEndpoints
{
    public static void MapHome(this IEndpointRouteBuilder portal) =>
        portal.MapGet("/", ShowAsync).Needs(Permission.ReadRegister);

    private static async Task<RazorComponentResult<HomePage>> ShowAsync(
        Caller caller, HomeFacts facts, MyTasks tasks, CancellationToken cancellation) => Pages.Show<HomePage, HomeModel>(
            new(await facts.ReadAsync(caller, cancellation), await tasks.FindAsync(caller, cancellation)));
}
