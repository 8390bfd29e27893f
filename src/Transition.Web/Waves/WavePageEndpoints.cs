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
        portal.MapPost(Path + "/new", PlanAsync).Needs(Permission.PlanWaves);
        portal.MapGet(Path + "/{id}", ShowAsync).Needs(Permission.ReadTransitions);
        portal.MapGet(Path + "/{id}/edit", EditAsync).Needs(Permission.PlanWaves);
        portal.MapPost(Path + "/{id}/edit", ChangeAsync).Needs(Permission.PlanWaves);
        portal.MapPost(Path + "/{id}/launch", LaunchAsync).Needs(Permission.PlanWaves);
    }

    private static async Task<RazorComponentResult<WavesPage>> ListAsync(
        Caller caller, WavePlanner planner, CancellationToken cancellation) =>
        Pages.Show<WavesPage, WavesModel>(
            new((await planner.ListAsync(caller, cancellation)).Items, caller.May(Permission.PlanWaves)));

    private static async Task<RazorComponentResult<WavePage>> ShowAsync(
        string id, Caller caller, WaveFacts facts, CancellationToken cancellation) =>
        Pages.Show<WavePage, WaveModel>(await facts.ReadAsync(caller, id, cancellation));

    /// <summary>The empty form, or the one whose fields are in the address.</summary>
    private static async Task<RazorComponentResult<WaveFormPage>> NewAsync(
        FormModel asked, Caller caller, WaveFacts facts, CancellationToken cancellation) =>
        Pages.Show<WaveFormPage, WaveFormModel>(
            await facts.FormAsync(caller, null, asked, cancellation), asked.Values.Count == 0 ? WaveForm.New : asked);

    private static async Task<RazorComponentResult<WaveFormPage>> EditAsync(
        string id, FormModel asked, Caller caller, WaveFacts facts, CancellationToken cancellation)
    {
        var model = await facts.FormAsync(caller, id, asked, cancellation);
        return Pages.Show<WaveFormPage, WaveFormModel>(model, asked.Values.Count == 0 ? WaveForm.Of(model.Saved!) : asked);
    }

    private static Task<IResult> PlanAsync(
        FormModel form, Caller caller, WaveFacts facts, WavePlanner planner, CancellationToken cancellation) =>
        TakeAsync(null, form, caller, facts, planner, input => planner.PlanAsync(caller, input, form.Key, cancellation), cancellation);

    private static Task<IResult> ChangeAsync(
        string id, FormModel form, Caller caller, WaveFacts facts, WavePlanner planner, CancellationToken cancellation) =>
        TakeAsync(
            id, form, caller, facts, planner,
            input => planner.EditAsync(caller, id, input, WaveForm.VersionOf(form) ?? 0, cancellation), cancellation);

    private static Task<IResult> TakeAsync(
        string? id,
        FormModel form,
        Caller caller,
        WaveFacts facts,
        WavePlanner planner,
        Func<WaveInput, Task<WaveView>> save,
        CancellationToken cancellation)
    {
        return Pages.TakeAsync<WaveFormPage, WaveFormModel>(
            form,
            async () => form[WaveForm.Step] switch
            {
                "show" or "tick" or "untick" => await LookAsync(),
                "save" => new SeeOther(Address.Item(Path, (await save(WaveForm.Read(form))).Id)),
                "change" => Pages.Show<WaveFormPage, WaveFormModel>(await ReadAsync(), form),
                _ => Pages.Show<WavePreviewPage, WaveFormModel>(await PreviewAsync(), form),
            },
            ReadAsync);

        Task<WaveFormModel> ReadAsync() => facts.FormAsync(caller, id, form, cancellation);

        async Task<SeeOther> LookAsync()
        {
            var model = await ReadAsync();
            var entered = form[WaveForm.Step] == "show" ? form : WaveForm.Tick(form, model.Shown, form[WaveForm.Step] == "tick");
            return new(WaveForm.AddressOf(model.Action, entered));
        }

        async Task<WaveFormModel> PreviewAsync()
        {
            var preview = await planner.PreviewAsync(caller, WaveForm.Read(form), cancellation);
            return await ReadAsync() with { Preview = preview };
        }
    }

    [AnswersAtOnce]
    private static async Task<SeeOther> LaunchAsync(
        string id, FormModel form, Caller caller, WavePlanner planner, CancellationToken cancellation)
    {
        _ = form;
        var wave = await planner.LaunchAsync(caller, id, cancellation);
        return new(Address.Item(Path, wave.Id));
    }
}
