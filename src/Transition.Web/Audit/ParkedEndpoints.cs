using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Audit;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Web.Access;
using Transition.Web.Common;

namespace Transition.Web.Audit;

/// <summary>What is parked: through the API, and as a page.</summary>
public static class ParkedEndpoints
{
    public const string Path = "/parked";

    public const string RebuildPath = Path + "/rebuild";

    public static void MapParked(this IEndpointRouteBuilder api)
    {
        api.MapGet(Path, ListAsync).Needs(Permission.Audit).WithTags("Audit")
            .WithSummary("What cannot be read or carried on and is set aside: what, since when, why, and what to do");
        api.MapPost("/rebuild", RebuildAsync).Needs(Permission.Repair).WithTags("Audit")
            .WithSummary("Have all lists made anew from the history, within a minute and while people work");
    }

    public static void MapParkedPage(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(Path, ShowAsync).Needs(Permission.Audit);
        portal.MapPost(RebuildPath, RebuildHereAsync).Needs(Permission.Repair);
    }

    private static async Task<Page<Parked>> ListAsync(Caller caller, ParkedDesk desk, CancellationToken cancellation) =>
        new(await desk.ListAsync(caller, cancellation), null);

    private static async Task<Accepted> RebuildAsync(Caller caller, ParkedDesk desk, CancellationToken cancellation)
    {
        await desk.RebuildAsync(caller, cancellation);
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<RazorComponentResult<ParkedPage>> ShowAsync(Caller caller, ParkedDesk desk, CancellationToken cancellation) =>
        Pages.Show<ParkedPage, ParkedModel>(new(
            await desk.ListAsync(caller, cancellation), await desk.IsRebuildingAsync(caller, cancellation), caller.May(Permission.Repair)));

    private static async Task<IResult> RebuildHereAsync(Caller caller, ParkedDesk desk, CancellationToken cancellation)
    {
        await desk.RebuildAsync(caller, cancellation);
        return new SeeOther(Path);
    }
}
