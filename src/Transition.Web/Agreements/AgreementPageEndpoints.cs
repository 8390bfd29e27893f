using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Agreements;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Insight;

namespace Transition.Web.Agreements;

/// <summary>The pages on which agreements are read.</summary>
public static class AgreementPageEndpoints
{
    public static void MapAgreementPages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(MatterList.Agreements.Path, ListAsync).Needs(Permission.ReadPapers);
        portal.MapGet(MatterList.Agreements.Path + "/{id}", ShowAsync).Needs(Permission.ReadPapers);
    }

    private static async Task<RazorComponentResult<MattersPage>> ListAsync(
        [AsParameters] MatterForm asked, string? next, Caller caller, AgreementQueries queries, MatterFacts facts, CancellationToken cancellation)
    {
        var model = await facts.ReadAsync(
            MatterList.Agreements, asked, next, caller, filter => queries.ListAsync(caller, filter, cancellation), cancellation);
        return Pages.Show<MattersPage, MattersModel>(model, model.Problem?.Status ?? StatusCodes.Status200OK);
    }

    private static async Task<RazorComponentResult<AgreementPage>> ShowAsync(
        string id, Caller caller, AgreementQueries queries, NameReader names, CancellationToken cancellation) =>
        Pages.Show<AgreementPage, AgreementModel>(
            new(await queries.GetAsync(caller, id, cancellation), await names.ReadAsync(caller, cancellation)));
}
