using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Assessments;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Insight;

namespace Transition.Web.Assessments;

/// <summary>The pages on which attestations are read.</summary>
public static class AttestationPageEndpoints
{
    public static void MapAttestationPages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(MatterList.Attestations.Path, ListAsync).Needs(Permission.ReadPapers);
        portal.MapGet(MatterList.Attestations.Path + "/{id}", ShowAsync).Needs(Permission.ReadPapers);
    }

    private static async Task<RazorComponentResult<MattersPage>> ListAsync(
        [AsParameters] MatterForm asked, string? next, Caller caller, AttestationDesk desk, MatterFacts facts, CancellationToken cancellation)
    {
        var model = await facts.ReadAsync(
            MatterList.Attestations, asked, next, caller, filter => desk.ListAsync(caller, filter, cancellation), cancellation);
        return Pages.Show<MattersPage, MattersModel>(model, model.Problem?.Status ?? StatusCodes.Status200OK);
    }

    private static async Task<RazorComponentResult<AttestationPage>> ShowAsync(
        string id, Caller caller, AttestationDesk desk, NameReader names, CancellationToken cancellation) =>
        Pages.Show<AttestationPage, AttestationModel>(
            new(await desk.GetAsync(caller, id, cancellation), await names.ReadAsync(caller, cancellation)));
}
