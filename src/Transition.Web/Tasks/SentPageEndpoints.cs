using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Web.Access;
using Transition.Web.Common;

namespace Transition.Web.Tasks;

/// <summary>The page of what a person has sent.</summary>
public static class SentPageEndpoints
{
    public const string Path = "/sent";

    public static void MapSentPage(this IEndpointRouteBuilder portal) => portal.MapGet(Path, ShowAsync).Needs(Permission.WorkTasks);

    private static async Task<RazorComponentResult<SentPage>> ShowAsync(Caller caller, SentFacts facts, CancellationToken cancellation) =>
        Pages.Show<SentPage, SentModel>(await facts.ReadAsync(caller, cancellation));
}
