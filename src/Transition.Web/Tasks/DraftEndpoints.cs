using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Tasks;
using Transition.Domain.Common;
using Transition.Web.Access;
using Transition.Web.Common;

namespace Transition.Web.Tasks;

/// <summary>An answer that the caller has begun, and comes back to later, here or elsewhere.</summary>
public static class DraftEndpoints
{
    private const string Path = "/tasks/{id}/draft";

    public static void MapDrafts(this IEndpointRouteBuilder api)
    {
        api.MapGet(Path, GetAsync).Needs(Permission.WorkTasks).WithTags("Tasks")
            .WithSummary("What you have begun to answer, and whether the paper has changed since");
        api.MapPut(Path, SaveAsync).Needs(Permission.WorkTasks).WithTags("Tasks")
            .WithSummary("Keeps an answer that you have begun; the ETag of a first one is \"0\"");
        api.MapDelete(Path, DropAsync).Needs(Permission.WorkTasks).WithTags("Tasks")
            .WithSummary("Forgets what you have begun");
    }

    private static async Task<Versioned<DraftView>> GetAsync(string id, Caller caller, Drafts drafts, CancellationToken cancellation) =>
        await drafts.FindAsync(caller, id, cancellation) is { } draft ? new(draft, draft.Version) : throw Refuse.NotFound("draft", id);

    private static async Task<Versioned<DraftView>> SaveAsync(
        string id, DraftInput input, IfMatch ifMatch, Caller caller, Drafts drafts, CancellationToken cancellation)
    {
        var draft = await drafts.SaveAsync(caller, id, input, ifMatch.Version, cancellation);
        return new(draft, draft.Version);
    }

    private static async Task<NoContent> DropAsync(string id, Caller caller, Drafts drafts, CancellationToken cancellation)
    {
        await drafts.DropAsync(caller, id, cancellation);
        return TypedResults.NoContent();
    }
}
