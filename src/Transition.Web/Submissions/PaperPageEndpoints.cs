using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Submissions;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Insight;

namespace Transition.Web.Submissions;

/// <summary>The pages on which papers are read.</summary>
public static class PaperPageEndpoints
{
    public static void MapPaperPages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(MatterList.Papers.Path, ListAsync).Needs(Permission.ReadPapers);
        portal.MapGet(MatterList.Papers.Path + "/{id}", ShowAsync).Needs(Permission.ReadPapers);
    }

    private static async Task<RazorComponentResult<MattersPage>> ListAsync(
        [AsParameters] MatterForm asked, string? next, Caller caller, SubmissionDesk desk, MatterFacts facts, CancellationToken cancellation)
    {
        var model = await facts.ReadAsync(
            MatterList.Papers, asked, next, caller, filter => desk.ListAsync(caller, filter, cancellation), cancellation);
        return Pages.Show<MattersPage, MattersModel>(model, model.Problem?.Status ?? StatusCodes.Status200OK);
    }

    private static async Task<RazorComponentResult<PaperPage>> ShowAsync(
        string id, Caller caller, SubmissionDesk desk, NameReader names, CancellationToken cancellation) =>
        Pages.Show<PaperPage, PaperModel>(new(await desk.GetAsync(caller, id, cancellation), await names.ReadAsync(caller, cancellation)));
}
