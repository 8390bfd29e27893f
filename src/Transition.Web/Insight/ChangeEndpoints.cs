using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Domain.Common;
using Transition.Web.Access;

namespace Transition.Web.Insight;

/// <summary>What has changed for a person since they last said that they had read it.</summary>
public static class ChangeEndpoints
{
    public static void MapChanges(this IEndpointRouteBuilder api)
    {
        api.MapGet("/insight/changes", ListAsync).Needs(Permission.ReadTransitions).WithTags("Insight")
            .WithSummary("The newest changes that concern you, the newest first");
        api.MapPost("/insight/changes/read", MarkAsync).Needs(Permission.ReadTransitions).WithTags("Insight")
            .WithSummary("Says that you have read these changes");
    }

    private static async Task<Page<ChangeView>> ListAsync(
        bool? unread, string? next, int? limit, Caller caller, ChangesDesk desk, ChangeReader reader, CancellationToken cancellation)
    {
        var page = await desk.ListAsync(caller, unread ?? false, new(next, limit), cancellation);
        var told = await reader.TellAsync(caller, page.Items, cancellation);
        return new([.. told.Select(item => item.Change with { Text = item.Text })], page.Next);
    }

    private static async Task<NoContent> MarkAsync(ReadInput input, Caller caller, ChangesDesk desk, CancellationToken cancellation)
    {
        await desk.MarkAsync(caller, input.Ids ?? throw Refuse.Invalid("ids", "Give the ids of the changes."), cancellation);
        return TypedResults.NoContent();
    }
}
