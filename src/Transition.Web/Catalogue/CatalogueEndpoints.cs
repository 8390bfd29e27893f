using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Catalogue;
using Transition.Application.Common;
using Transition.Web.Access;

namespace Transition.Web.Catalogue;

/// <summary>The services, and what the NHS England Board decides of their suitability.</summary>
public static class CatalogueEndpoints
{
    public static void MapCatalogue(this IEndpointRouteBuilder api)
    {
        var services = api.MapGroup("/services").WithTags("Catalogue");
        services.MapGet("/", ListAsync).Needs(Permission.ReadRegister)
            .WithSummary("The catalogue, with each service's suitability on a date");
        services.MapGet("/{code}", GetAsync).Needs(Permission.ReadRegister)
            .WithSummary("A service with its suitability over time, its claims and its dated holdings");
        services.MapPost("/{code}/suitability", DecideAsync).Needs(Permission.DecideSuitability)
            .WithSummary("A decision of the NHS England Board on whether, and from when, a service may move");
    }

    private static Task<Page<ServiceView>> ListAsync(
        string? suitability,
        DateOnly? on,
        string? programme,
        string? text,
        string? next,
        int? limit,
        Caller caller,
        CatalogueDesk desk,
        CancellationToken cancellation) =>
        desk.ListAsync(caller, new(suitability, on, programme, text), new(next, limit), cancellation);

    private static Task<ServiceDetail> GetAsync(string code, Caller caller, CatalogueDesk desk, CancellationToken cancellation) =>
        desk.GetAsync(caller, code, cancellation);

    private static Task<ServiceDetail> DecideAsync(
        string code, SuitabilityInput input, Caller caller, CatalogueDesk desk, CancellationToken cancellation) =>
        desk.DecideSuitabilityAsync(caller, code, input, cancellation);
}
