using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Assessments;
using Transition.Application.Pathways;
using Transition.Domain.Assessments;
using Transition.Domain.Pathways;
using Transition.Web.Access;
using Transition.Web.Audit;
using Transition.Web.Common;
using Transition.Web.Common.Forms;

namespace Transition.Web.Assessments;

/// <summary>The pages on which people read what assessments and checklists look into, and administrators correct it.</summary>
public static class FrameworkPages
{
    public const string Path = "/frameworks";

    public static void MapFrameworkPages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(Path, ListAsync).Needs(Permission.ReadPapers);
        portal.MapGet(Path + "/{id}", ShowAsync).Needs(Permission.ReadPapers);
        portal.MapGet(Path + "/{id}/edit", EditAsync).Needs(Permission.ManageReferenceData);
        portal.MapPost(Path + "/{id}/edit", SaveAsync).Needs(Permission.ManageReferenceData);
    }

    private static async Task<RazorComponentResult<FrameworksPage>> ListAsync(
        Caller caller, FrameworkDesk desk, CancellationToken cancellation) =>
        Pages.Show<FrameworksPage, FrameworksModel>(new((await desk.ListAsync(caller, cancellation)).Items));

    private static async Task<RazorComponentResult<FrameworkPage>> ShowAsync(
        string id, string? notice, Caller caller, FrameworkDesk desk, PathwayBook pathways, HistoryTeller history, CancellationToken cancellation)
    {
        var model = ModelOf(await desk.GetAsync(caller, id, cancellation), caller, pathways);
        return Pages.Show<FrameworkPage, FrameworkModel>(
            model with { History = await history.ReadAsync(caller, Framework.Kind, id, cancellation) },
            notice: notice is null ? null : $"Version {model.Framework.Revision} is kept. Rounds that open from now on work with it.");
    }

    private static async Task<RazorComponentResult<FrameworkFormPage>> EditAsync(
        string id, Caller caller, FrameworkDesk desk, PathwayBook pathways, CancellationToken cancellation)
    {
        var framework = await desk.GetAsync(caller, id, cancellation);
        return Pages.Show<FrameworkFormPage, FrameworkModel>(ModelOf(framework, caller, pathways), FrameworkForm.Of(framework));
    }

    private static async Task<IResult> SaveAsync(
        string id, FormModel form, Caller caller, FrameworkDesk desk, PathwayBook pathways, CancellationToken cancellation)
    {
        var stored = ModelOf(await desk.GetAsync(caller, id, cancellation), caller, pathways);
        return await Pages.PostAsync<FrameworkFormPage, FrameworkModel>(
            form,
            async () =>
            {
                await desk.ReviseAsync(caller, id, FrameworkForm.Read(form), FrameworkForm.VersionOf(form), cancellation);
                return $"{stored.Address}?notice=saved";
            },
            () => Task.FromResult(stored));
    }

    private static FrameworkModel ModelOf(FrameworkView framework, Caller caller, PathwayBook pathways)
    {
        var kind = framework.Scale == Scale.Completion ? AttestationKind.Checklist : AttestationKind.Assessment;
        // The longest way first, so that gates come in the order in which they are passed.
        var gates = pathways.All.OrderByDescending(pathway => pathway.Gates.Count)
            .SelectMany(pathway => pathway.Gates.Append(pathway.Assurance?.Gate).OfType<Gate>())
            .Where(gate => gate.Attests == kind).DistinctBy(gate => gate.Id)
            .Select(gate => new Option(gate.Id, $"{gate.Id} {gate.Name}"));
        return new(framework, [.. gates], caller.May(Permission.ManageReferenceData), []);
    }
}
