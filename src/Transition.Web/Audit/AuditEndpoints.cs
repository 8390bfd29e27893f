using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Audit;
using Transition.Application.Common;
using Transition.Domain.Access;
using Transition.Domain.Catalogue;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;
using Transition.Web.Access;

namespace Transition.Web.Audit;

/// <summary>To prove the history and to take it away.</summary>
public static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("Audit");
        audit.MapGet("/verify", VerifyAsync).Needs(Permission.Audit)
            .WithSummary("Recomputes the whole history; names every aggregate that is not as it was recorded");
        audit.MapGet("/export", Export).Needs(Permission.Audit)
            .WithSummary("Every event with its context and chain hash, one JSON object a line")
            .Produces<Stream>(StatusCodes.Status200OK, Lines);
        MapHistory(api, "/transitions/{id}/history", ServiceTransition.Kind, "Who did what, when and why to a transition");
        MapHistory(api, "/waves/{id}/history", Wave.Kind, "Who did what, when and why to a wave");
        MapHistory(api, "/people/{id}/history", Person.Kind, "Who gave which roles to a person and took them away, and why", Permission.Audit);
        MapHistory(api, "/services/{id}/history", Custody.Kind, "Who did what, when and why to the book of a service", Permission.ReadRegister);
    }

    private const string Lines = "application/x-ndjson";

    private static void MapHistory(
        IEndpointRouteBuilder api, string path, string kind, string summary, Permission permission = Permission.ReadTransitions) =>
        api.MapGet(path, async (string id, Caller caller, HistoryDesk desk, CancellationToken cancellation) =>
                new Page<HistoryEntry>(await desk.ReadAsync(caller, kind, id, cancellation), null))
            .Needs(permission).WithTags("Audit").WithSummary(summary);

    private static Task<AuditResult> VerifyAsync(Caller caller, AuditDesk desk, CancellationToken cancellation) =>
        desk.VerifyAsync(caller, cancellation);

    private static PushStreamHttpResult Export(Caller caller, AuditDesk desk, CancellationToken cancellation) =>
        TypedResults.Stream(output => desk.ExportAsync(caller, output, cancellation), Lines, "history.jsonl");
}
