using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Catalogue;
using Transition.Application.Common;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Common.Lists;
using Transition.Web.Insight;

namespace Transition.Web.Catalogue;

/// <summary>The pages of the catalogue.</summary>
public static class CataloguePageEndpoints
{
    public const string Path = "/catalogue";

    private const int Rows = 50;

    public static void MapCataloguePages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(Path, ListAsync).Needs(Permission.ReadRegister);
        portal.MapGet(Path + "/{code}", ShowAsync).Needs(Permission.ReadRegister);
        portal.MapPost(Path + "/{code}/suitability", DecideAsync).Needs(Permission.DecideSuitability);
    }

    private static async Task<IResult> ListAsync(
        FormModel asked, string? next, Caller caller, CatalogueDesk desk, NameReader names, CancellationToken cancellation)
    {
        var book = await names.ReadAsync(caller, cancellation);
        return await Pages.AnswerAsync<CataloguePage, CatalogueModel>(
            asked,
            async () =>
            {
                var query = new CatalogueQuery(asked["suitability"], asked.Date("on"), asked["programme"], asked["text"]);
                return new(
                    book, await desk.ListAsync(caller, query, new(next, Rows), cancellation),
                    await desk.CountAsync(caller, query.On, cancellation));
            },
            () => new(book));
    }

    private static async Task<RazorComponentResult<ServicePage>> ShowAsync(
        string code, string? notice, Caller caller, ServiceFacts facts, CancellationToken cancellation) =>
        Pages.Show<ServicePage, ServiceModel>(
            await facts.ReadAsync(caller, code, cancellation),
            notice: notice == "decided" ? "The decision on suitability has been recorded." : null);

    private static Task<IResult> DecideAsync(
        string code, FormModel form, Caller caller, CatalogueDesk desk, ServiceFacts facts, CancellationToken cancellation)
    {
        _ = caller.ActorForBoard();
        return Pages.PostAsync<ServicePage, ServiceModel>(
            form,
            async () =>
            {
                await desk.DecideSuitabilityAsync(caller, code, DecisionOf(form), cancellation);
                return $"{Address.Item(Path, code)}?notice=decided";
            },
            () => facts.ReadAsync(caller, code, cancellation));
    }

    private static SuitabilityInput DecisionOf(FormModel form)
    {
        var wrong = new Refusals();
        var suitability = wrong.Try(() => Choice.Read<Suitability>(form["suitability"], "suitability"));
        var from = wrong.Try(() => form.Date("from") ?? throw Refuse.Invalid("from", "Give the date from which it counts."));
        var rationale = wrong.Try(() => Refuse.IfBlank(form["rationale"], "rationale", "the reason for the decision"));
        wrong.ThrowIfAny();
        return new(Choice.NameOf(suitability), from, rationale);
    }
}
