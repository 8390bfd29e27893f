using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Evidence;
using Transition.Domain.Common;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Evidence;

namespace Transition.Web.Transitions;

/// <summary>The pages of transitions.</summary>
public static class TransitionPages
{
    public static void MapTransitionPages(this IEndpointRouteBuilder portal)
    {
        var transitions = portal.MapGroup("/transitions");
        transitions.MapGet("/", TransitionListing.ShowAsync).Needs(Permission.ReadTransitions);
        transitions.MapGet("/{id}", ShowAsync).Needs(Permission.ReadTransitions);
        transitions.MapGet("/{id}/evidence", ShowUploadAsync).Needs(Permission.AddEvidence);
        transitions.MapPost("/{id}/evidence", UploadAsync).Needs(Permission.AddEvidence).TakesUpload();
        transitions.MapGet("/{id}/{action}", Steering.ShowAsync).Needs(Permission.SteerTransitions);
        transitions.MapPost("/{id}/{action}", Steering.TakeAsync).Needs(Permission.SteerTransitions);
    }

    private static async Task<RazorComponentResult<TransitionPage>> ShowAsync(
        string id, string? notice, Caller caller, TransitionFacts facts, CancellationToken cancellation) =>
        Pages.Show<TransitionPage, TransitionModel>(
            await facts.ReadAsync(caller, id, cancellation), notice: notice == "done" ? "That is on the record." : null);

    private static async Task<RazorComponentResult<EvidencePage>> ShowUploadAsync(
        string id, Caller caller, TransitionFacts facts, EvidenceRights rights, CancellationToken cancellation)
    {
        var model = await facts.ReadAsync(caller, id, cancellation);
        _ = await rights.ActorForAsync(caller, TransitionModel.ScopeOf(id), null, cancellation);
        return Pages.Show<EvidencePage, TransitionModel>(model);
    }

    [TokenInForm]
    private static Task<IResult> UploadAsync(
        string id, UploadForm upload, Caller caller, TransitionFacts facts, EvidenceDesk evidence, CancellationToken cancellation) =>
        Pages.PostAsync<EvidencePage, TransitionModel>(
            upload.Form,
            async () =>
            {
                _ = await facts.ReadAsync(caller, id, cancellation);
                await evidence.UploadAsync(caller, DocumentOf(id, upload), upload.Form.Key, cancellation);
                return $"{TransitionModel.AddressOf(id)}?notice=done";
            },
            () => facts.ReadAsync(caller, id, cancellation));

    private static EvidenceUpload DocumentOf(string id, UploadForm upload)
    {
        var wrong = new Refusals();
        var kind = wrong.Try(() => Refuse.IfBlank(upload.Form["kind"], "kind", "the kind of document"));
        var file = wrong.Try(() => upload.File ?? throw Refuse.Invalid("file", "Choose a file."));
        wrong.ThrowIfAny();
        return new(
            kind!, upload.Form["title"], TransitionModel.ScopeOf(id), upload.FileName, upload.Form["document"], file!, upload.ContentType);
    }
}
