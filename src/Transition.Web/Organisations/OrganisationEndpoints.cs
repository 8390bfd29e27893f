using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Organisations;
using Transition.Web.Access;
using Transition.Web.Common;

namespace Transition.Web.Organisations;

/// <summary>The bodies of the field.</summary>
public static class OrganisationEndpoints
{
    public static void MapOrganisations(this IEndpointRouteBuilder api)
    {
        var organisations = api.MapGroup("/organisations").WithTags("Organisations");
        organisations.MapGet("/", ListAsync).Needs(Permission.ReadRegister)
            .WithSummary("The organisations, with the dates between which they exist");
        organisations.MapGet("/{code}", GetAsync).Needs(Permission.ReadRegister).WithSummary("An organisation");
        organisations.MapPut("/{code}", CorrectAsync).Needs(Permission.ManageReferenceData)
            .WithSummary("Corrects what is known of an organisation");
        organisations.MapPost("/{code}/segments", RecordSegmentAsync).Needs(Permission.RecordSegments)
            .WithSummary("Records the oversight segment of an ICB from a day on; the same again changes nothing");
    }

    private static Task<Page<OrganisationView>> ListAsync(
        string? kind,
        DateOnly? asOf,
        string? region,
        string? next,
        int? limit,
        Caller caller,
        OrganisationDesk desk,
        CancellationToken cancellation) =>
        desk.ListAsync(caller, new(kind, asOf, region), new(next, limit), cancellation);

    private static async Task<Versioned<OrganisationView>> GetAsync(
        string code, Caller caller, OrganisationDesk desk, CancellationToken cancellation)
    {
        var (organisation, version) = await desk.GetAsync(caller, code, cancellation);
        return new(organisation, version);
    }

    private static async Task<Versioned<OrganisationView>> RecordSegmentAsync(
        string code, SegmentInput input, Caller caller, OrganisationDesk desk, CancellationToken cancellation)
    {
        var (organisation, version) = await desk.RecordSegmentAsync(caller, code, input, cancellation);
        return new(organisation, version);
    }

    private static async Task<Versioned<OrganisationView>> CorrectAsync(
        string code, OrganisationCorrection input, IfMatch ifMatch, Caller caller, OrganisationDesk desk, CancellationToken cancellation)
    {
        var (organisation, version) = await desk.CorrectAsync(caller, code, input, ifMatch.Version, cancellation);
        return new(organisation, version);
    }
}
