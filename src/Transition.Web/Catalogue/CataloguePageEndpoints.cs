using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Catalogue;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Insight;

namespace Transition.Web.Catalogue;

/// <summary>The pages of the catalogue.</summary>
public static class CataloguePageEndpoints
{
    private const int Rows = 50;

    public static void MapCataloguePages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(CatalogueForm.Path, ListAsync).Needs(Permission.ReadRegister);
        portal.MapGet(CatalogueForm.Path + "/{code}", ShowAsync).Needs(Permission.ReadRegister);
        portal.MapPost(CatalogueForm.Path + "/{code}/suitability", DecideAsync).Needs(Permission.DecideSuitability)
            .AddEndpointFilter<RouteHandlerBuilder, CascadeFilter>();
    }

    private static async Task<RazorComponentResult<CataloguePage>> ListAsync(
        [AsParameters] CatalogueForm asked, string? next, Caller caller, CatalogueDesk desk, NameReader names, CancellationToken cancellation)
    {
        var book = await names.ReadAsync(caller, cancellation);
        return await Pages.AnswerAsync<CataloguePage, CatalogueModel>(
            async () =>
            {
                var query = asked.ToQuery();
                return new(
                    asked, book, await desk.ListAsync(caller, query, new(Entered.Text(next), Rows), cancellation),
                    await desk.CountAsync(caller, query.On, cancellation), next is null, null);
            },
            problem => new(asked, book, null, null, true, problem));
    }

    private static async Task<RazorComponentResult<ServicePage>> ShowAsync(
        string code, string? decided, Caller caller, ServiceFacts facts, CancellationToken cancellation) =>
        Pages.Show<ServicePage, ServiceModel>(await facts.ReadAsync(caller, code, cancellation) with { Decided = decided is not null });

    private static async Task<IResult> DecideAsync(
        string code, PostedForm form, Caller caller, CatalogueDesk desk, ServiceFacts facts, CancellationToken cancellation)
    {
        _ = caller.ActorForBoard();
        var model = await facts.ReadAsync(caller, code, cancellation) with { Entered = SuitabilityForm.Of(form) };
        return await Pages.PostAsync<ServicePage, ServiceModel>(
            async () =>
            {
                await desk.DecideSuitabilityAsync(caller, code, model.Entered.ToInput(), cancellation);
                return $"{CatalogueForm.Path}/{Uri.EscapeDataString(code)}?decided=yes";
            },
            problem => model with { Problem = problem });
    }
}
