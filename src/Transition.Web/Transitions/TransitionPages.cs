using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Evidence;
using Transition.Domain.Common;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Entries;

namespace Transition.Web.Transitions;

/// <summary>The pages of transitions.</summary>
public static class TransitionPages
{
    // For the fields before the file, and the boundaries between them.
    private const long FormOverhead = 256 * 1024;

    public static void MapTransitionPages(this IEndpointRouteBuilder portal)
    {
        var transitions = portal.MapGroup("/transitions").AddEndpointFilter<RouteGroupBuilder, CascadeFilter>();
        transitions.MapGet("/", TransitionListing.ShowAsync).Needs(Permission.ReadTransitions);
        transitions.MapGet("/{id}", ShowAsync).Needs(Permission.ReadTransitions);
        transitions.MapGet("/{id}/evidence", ShowUploadAsync).Needs(Permission.AddEvidence);
        transitions.MapPost("/{id}/evidence", UploadAsync).Needs(Permission.AddEvidence)
            .WithMetadata(new BodyLimit(EvidenceDesk.MaximumBytes + FormOverhead)).RequireRateLimiting(Rates.Upload);
        transitions.MapGet("/{id}/{action}", Steering.ShowAsync).Needs(Permission.SteerTransitions);
        transitions.MapPost("/{id}/{action}", Steering.TakeAsync).Needs(Permission.SteerTransitions);
    }

    private static async Task<RazorComponentResult> ShowAsync(
        string id, string? notice, Caller caller, TransitionFacts facts, CancellationToken cancellation) =>
        Page.Of<TransitionPage>(new
        {
            Model = await facts.ReadAsync(caller, id, cancellation),
            Notice = notice == "done" ? "That is on the record." : null,
        });

    private static async Task<RazorComponentResult> ShowUploadAsync(
        string id, Caller caller, TransitionFacts facts, CancellationToken cancellation) =>
        Page.Of<EvidencePage>(new { Model = await facts.ReadAsync(caller, id, cancellation), Form = FormModel.Empty });

    [TokenInForm]
    private static async Task<IResult> UploadAsync(
        string id, HttpContext context, IAntiforgery antiforgery, Caller caller, TransitionFacts facts, EvidenceDesk evidence,
        CancellationToken cancellation)
    {
        var upload = await UploadForm.ReadAsync(context, antiforgery, cancellation);
        var form = upload.Form;
        try
        {
            var kind = Refuse.IfBlank(form["kind"], "kind", "the kind of document");
            var file = upload.File ?? throw Refuse.Invalid("file", "Choose a file.");
            await evidence.UploadAsync(
                caller,
                new(kind, form["title"], new Dictionary<string, string> { ["transition"] = id }, upload.FileName, form["document"], file),
                Refuse.IfBlank(form["key"], "key", "the key of the form"),
                cancellation);
            return Page.See($"{TransitionModel.AddressOf(id)}?notice=done");
        }
        catch (RefusedException refused) when (refused.Field is not null)
        {
            form = form with { Problem = refused };
            return Page.Of<EvidencePage>(new { Model = await facts.ReadAsync(caller, id, cancellation), Form = form }, form);
        }
    }
}
