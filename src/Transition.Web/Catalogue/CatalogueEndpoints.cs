using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Catalogue;
using Transition.Web.Access;
using Transition.Web.Common;

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
        services.MapPut("/{code}", CorrectAsync).Needs(Permission.ManageReferenceData)
            .WithSummary("Corrects what the catalogue says of a service");
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

    private static async Task<Versioned<ServiceDetail>> GetAsync(
        string code, Caller caller, CatalogueDesk desk, CancellationToken cancellation)
    {
        var service = await desk.GetAsync(caller, code, cancellation);
        return new(service, service.Version);
    }

    private static async Task<Versioned<ServiceDetail>> CorrectAsync(
        string code, ServiceCorrection input, IfMatch ifMatch, Caller caller, CatalogueDesk desk, CancellationToken cancellation)
    {
        var service = await desk.CorrectAsync(caller, code, input, ifMatch.Version, cancellation);
        return new(service, service.Version);
    }

    private static Task<ServiceDetail> DecideAsync(
        string code, SuitabilityInput input, Caller caller, CatalogueDesk desk, CancellationToken cancellation) =>
        desk.DecideSuitabilityAsync(caller, code, input, cancellation);
}
