using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Waves;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Common.Lists;

namespace Transition.Web.Waves;

/// <summary>The pages on which waves are planned, launched and watched.</summary>
public static class WavePageEndpoints
{
    public const string Path = "/waves";

    public static void MapWavePages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(Path, ListAsync).Needs(Permission.ReadTransitions);
        portal.MapGet(Path + "/new", NewAsync).Needs(Permission.PlanWaves);
        portal.MapPost(Path + "/new", PlanAsync).Needs(Permission.PlanWaves).AddEndpointFilter<RouteHandlerBuilder, CascadeFilter>();
        portal.MapGet(Path + "/{id}", ShowAsync).Needs(Permission.ReadTransitions);
        portal.MapGet(Path + "/{id}/edit", EditAsync).Needs(Permission.PlanWaves);
        portal.MapPost(Path + "/{id}/edit", ChangeAsync).Needs(Permission.PlanWaves).AddEndpointFilter<RouteHandlerBuilder, CascadeFilter>();
        portal.MapPost(Path + "/{id}/launch", LaunchAsync).Needs(Permission.PlanWaves);
    }

    private static async Task<RazorComponentResult<WavesPage>> ListAsync(
        Caller caller, WavePlanner planner, CancellationToken cancellation) =>
        Pages.Show<WavesPage, WavesModel>(
            new((await planner.ListAsync(caller, cancellation)).Items, caller.May(Permission.PlanWaves)));

    private static async Task<RazorComponentResult<WaveFormPage>> NewAsync(Caller caller, WaveFacts facts, CancellationToken cancellation) =>
        Pages.Show<WaveFormPage, WaveFormModel>(await facts.FormAsync(caller, null, null, cancellation));

    private static async Task<RazorComponentResult<WavePage>> ShowAsync(
        string id, Caller caller, WaveFacts facts, CancellationToken cancellation) =>
        Pages.Show<WavePage, WaveModel>(await facts.ReadAsync(caller, id, cancellation));

    private static async Task<RazorComponentResult<WaveFormPage>> EditAsync(
        string id, Caller caller, WaveFacts facts, CancellationToken cancellation) =>
        Pages.Show<WaveFormPage, WaveFormModel>(await facts.FormAsync(caller, id, null, cancellation));

    private static async Task<IResult> PlanAsync(
        PostedForm form, Caller caller, WaveFacts facts, WavePlanner planner, CancellationToken cancellation)
    {
        var model = await facts.FormAsync(caller, null, WaveForm.Of(form), cancellation);
        return await TakeAsync(
            form["do"], model, caller, planner, input => planner.PlanAsync(caller, input, model.Entry.Key, cancellation), cancellation);
    }

    private static async Task<IResult> ChangeAsync(
        string id, PostedForm form, Caller caller, WaveFacts facts, WavePlanner planner, CancellationToken cancellation)
    {
        var model = await facts.FormAsync(caller, id, WaveForm.Of(form), cancellation);
        return await TakeAsync(
            form["do"], model, caller, planner,
            input => planner.EditAsync(caller, id, input, model.Entry.Version ?? 0, cancellation), cancellation);
    }

    private static async Task<IResult> TakeAsync(
        string? wanted,
        WaveFormModel model,
        Caller caller,
        WavePlanner planner,
        Func<WaveInput, Task<WaveView>> save,
        CancellationToken cancellation) => wanted switch
        {
            "save" => await Pages.PostAsync<WaveFormPage, WaveFormModel>(
                async () => Address.Item(Path, (await save(model.Entry.ToInput())).Id), problem => model with { Problem = InForm(problem) }),
            "change" => Pages.Show<WaveFormPage, WaveFormModel>(model),
            _ => await PreviewAsync(model, caller, planner, cancellation),
        };

    private static async Task<IResult> PreviewAsync(
        WaveFormModel model, Caller caller, WavePlanner planner, CancellationToken cancellation)
    {
        var answer = await Pages.TryAsync(() => planner.PreviewAsync(caller, model.Entry.ToInput(), cancellation));
        return answer.Problem is { } problem
            ? Pages.Show<WaveFormPage, WaveFormModel>(model with { Problem = InForm(problem) }, problem.Status)
            : Pages.Show<WavePreviewPage, WaveFormModel>(model with { Preview = answer.Value });
    }

    private static async Task<IResult> LaunchAsync(
        string id, PostedForm form, Caller caller, WavePlanner planner, CancellationToken cancellation)
    {
        _ = form;
        var wave = await planner.LaunchAsync(caller, id, cancellation);
        return new SeeOther(Address.Item(Path, wave.Id));
    }

    /// <summary>The fields have shorter names in the form.</summary>
    private static FormProblem InForm(FormProblem problem) =>
        problem with { Field = problem.Field?.Replace("targets.", string.Empty, StringComparison.Ordinal) };
}
