using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Notices;
using Transition.Web.Access;

namespace Transition.Web.Notices;

/// <summary>The published decisions.</summary>
public static class NoticeEndpoints
{
    public static void MapNotices(this IEndpointRouteBuilder api)
    {
        var notices = api.MapGroup("/notices").WithTags("Notices");
        notices.MapGet("/", ListAsync).Needs(Permission.ReadRegister)
            .WithSummary("The published decisions, the newest first");
        notices.MapGet("/{id}", GetAsync).Needs(Permission.ReadRegister)
            .WithSummary("A published decision; that you have opened it is noted if it goes to your organisation");
        notices.MapPost("/{id}/acknowledge", AcknowledgeAsync).Needs(Permission.WorkTasks)
            .WithSummary("Says for your organisation that it has taken note; once is enough");
    }

    private static Task<Page<NoticeEntry>> ListAsync(
        string? wave, string? body, bool? mine, bool? unread, string? next, int? limit, Caller caller, NoticeDesk desk,
        CancellationToken cancellation) =>
        desk.ListAsync(caller, new(wave, body, mine, unread), new(next, limit), cancellation);

    private static Task<NoticeView> GetAsync(string id, Caller caller, NoticeDesk desk, CancellationToken cancellation) =>
        desk.OpenAsync(caller, id, cancellation);

    private static Task<NoticeView> AcknowledgeAsync(string id, Caller caller, NoticeDesk desk, CancellationToken cancellation) =>
        desk.AcknowledgeAsync(caller, id, cancellation);
}
