using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Access;
using Transition.Application.Insight;
using Transition.Application.Notices;
using Transition.Application.Tasks;
using Transition.Domain.Waves;
using Transition.Web.Access;
using Transition.Web.Common;
using Transition.Web.Common.Forms;
using Transition.Web.Common.Lists;
using Transition.Web.Insight;

namespace Transition.Web.Notices;

/// <summary>The pages of the published decisions, and the outbox.</summary>
public static class NoticePages
{
    public const string Path = "/notices";
    private const int Rows = 25;
    private const int MostInOutbox = 20;
    private const int MostDigests = 50;

    public static void MapNoticePages(this IEndpointRouteBuilder portal)
    {
        portal.MapGet(Path, ListAsync).Needs(Permission.ReadRegister);
        portal.MapGet($"{Path}/outbox", OutboxAsync).Needs(Permission.SteerTransitions);
        portal.MapGet($"{Path}/{{id}}", ShowAsync).Needs(Permission.ReadRegister);
        portal.MapPost($"{Path}/{{id}}/acknowledge", AcknowledgeAsync).Needs(Permission.WorkTasks);
    }

    public static string AddressOf(string notice) => Address.Item(Path, notice);

    private static async Task<IResult> ListAsync(
        FormModel asked, string? next, Caller caller, NoticeDesk desk, NameReader names, CancellationToken cancellation)
    {
        var book = await names.ReadAsync(caller, cancellation);
        bool? unread = asked["show"] == "unread" ? true : null;
        return await Pages.AnswerAsync<NoticesPage, NoticesModel>(
            asked,
            async () => new(book, caller, await desk.ListAsync(
                caller, new(Body: asked["body"], Mine: asked["show"] == "mine" ? true : null, Unread: unread), new(next, Rows), cancellation)),
            () => new(book, caller));
    }

    private static async Task<RazorComponentResult<NoticePage>> ShowAsync(
        string id, string? notice, Caller caller, NoticeDesk desk, NameReader names, Library<Wave> waves, CancellationToken cancellation)
    {
        var view = await desk.OpenAsync(caller, id, cancellation);
        var wave = (await waves.AllAsync(cancellation)).GetValueOrDefault(view.Wave);
        return Pages.Show<NoticePage, NoticeModel>(
            new(view, await names.ReadAsync(caller, cancellation), wave?.Plan?.Name ?? view.Wave),
            notice: notice is null ? null : "It is on record that your organisation has taken note.");
    }

    private static async Task<SeeOther> AcknowledgeAsync(string id, Caller caller, NoticeDesk desk, CancellationToken cancellation)
    {
        await desk.AcknowledgeAsync(caller, id, cancellation);
        return new($"{AddressOf(id)}?notice=taken");
    }

    private static async Task<RazorComponentResult<OutboxPage>> OutboxAsync(
        Caller caller, NoticeDesk desk, DigestDesk digests, NameReader names, CancellationToken cancellation) =>
        Pages.Show<OutboxPage, OutboxModel>(new(
            await desk.OutboxAsync(caller, MostInOutbox, cancellation), await digests.OutboxAsync(caller, MostDigests, cancellation),
            await names.ReadAsync(caller, cancellation)));
}
