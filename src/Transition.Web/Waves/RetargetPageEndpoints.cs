using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Pathways;
using Transition.Application.Waves;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Common.Lists;
using Transition.Web.Insight;

namespace Transition.Web.Waves;

/// <summary>The pages on which many transitions of a wave get new dates: choose, look, do, watch.</summary>
public static class RetargetPageEndpoints
{
    public static void MapRetargetPages(this IEndpointRouteBuilder portal)
    {
        var pages = portal.MapGroup(WavePageEndpoints.Path + "/{id}/retarget");
        pages.MapGet("/", FormAsync).Needs(Permission.SteerTransitions);
        pages.MapPost("/", TakeAsync).Needs(Permission.SteerTransitions);
        pages.MapGet("/{retargeting}", ShowAsync).Needs(Permission.ReadTransitions);
    }

    public static string PathOf(string wave) => Address.Item(WavePageEndpoints.Path, wave) + "/retarget";

    private static async Task<RazorComponentResult<RetargetPage>> FormAsync(
        string id, FormModel asked, Caller caller, WavePlanner planner, PathwayBook pathways, NameReader names,
        CancellationToken cancellation) =>
        Pages.Show<RetargetPage, RetargetModel>(await ReadAsync(id, caller, planner, pathways, names, cancellation), asked);

    [AnswersAtOnce]
    private static Task<IResult> TakeAsync(
        string id, FormModel form, Caller caller, RetargetMany many, WavePlanner planner, PathwayBook pathways, NameReader names,
        CancellationToken cancellation)
    {
        return Pages.TakeAsync<RetargetPage, RetargetModel>(
            form,
            async () => form["do"] switch
            {
                "change" => Pages.Show<RetargetPage, RetargetModel>(await ModelAsync(), form),
                "apply" => new SeeOther(await ApplyAsync()),
                _ => Pages.Show<RetargetPreviewPage, RetargetModel>(await PreviewAsync(), form),
            },
            ModelAsync);

        Task<RetargetModel> ModelAsync() => ReadAsync(id, caller, planner, pathways, names, cancellation);

        async Task<RetargetModel> PreviewAsync()
        {
            var preview = await many.PreviewAsync(caller, id, RetargetForm.Read(form), cancellation);
            return await ModelAsync() with { Preview = preview };
        }

        async Task<string> ApplyAsync() =>
            Address.Item(PathOf(id), (await many.AskAsync(caller, id, RetargetForm.Read(form), form.Key, cancellation)).Id);
    }

    private static async Task<RazorComponentResult<RetargetingPage>> ShowAsync(
        string id, string retargeting, Caller caller, RetargetMany many, WavePlanner planner, NameReader names,
        CancellationToken cancellation)
    {
        var shown = await many.GetAsync(caller, id, retargeting, cancellation);
        return Pages.Show<RetargetingPage, RetargetingModel>(new(
            await planner.GetAsync(caller, id, cancellation), shown, await names.ReadAsync(caller, cancellation)));
    }

    private static async Task<RetargetModel> ReadAsync(
        string id, Caller caller, WavePlanner planner, PathwayBook pathways, NameReader names, CancellationToken cancellation)
    {
        var wave = await planner.GetAsync(caller, id, cancellation);
        return new(wave, pathways.Get(wave.Pathway, wave.PathwayVersion), await names.ReadAsync(caller, cancellation));
    }
}
