using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Footprints;
using Transition.Web.Access;
using Transition.Web.Common;

namespace Transition.Web.Footprints;

/// <summary>The footprints that services are planned for.</summary>
public static class FootprintEndpoints
{
    public static void MapFootprints(this IEndpointRouteBuilder api)
    {
        var footprints = api.MapGroup("/footprints").WithTags("Footprints");
        footprints.MapGet("/", ListAsync).Needs(Permission.ReadRegister).WithSummary("The footprints with their ICBs");
        footprints.MapGet("/{code}", GetAsync).Needs(Permission.ReadRegister).WithSummary("A footprint");
        footprints.MapPost("/", CreateAsync).Needs(Permission.AgreeFootprints).WithSummary("Agrees a footprint");
    }

    private static Task<Page<FootprintView>> ListAsync(
        string? next, int? limit, Caller caller, FootprintDesk desk, CancellationToken cancellation) =>
        desk.ListAsync(caller, new(next, limit), cancellation);

    private static Task<FootprintView> GetAsync(string code, Caller caller, FootprintDesk desk, CancellationToken cancellation) =>
        desk.GetAsync(caller, code, cancellation);

    private static async Task<Created<FootprintView>> CreateAsync(
        FootprintInput input, IdempotencyKey key, Caller caller, FootprintDesk desk, CancellationToken cancellation)
    {
        var footprint = await desk.CreateAsync(caller, input, key.Value, cancellation);
        return TypedResults.Created($"/api/footprints/{footprint.Code}", footprint);
    }
}
