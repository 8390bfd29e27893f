using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Common;
using Transition.Domain.Notices;
using Transition.Domain.Waves;

namespace Transition.Application.Notices;

/// <summary>Lists and shows notices, and notes who has read them.</summary>
public sealed class NoticeDesk(AggregateJournal journal, Views views, Library<Wave> waves)
{
    private const int PageSize = 50;

    /// <summary>The notices, the newest first.</summary>
    public async Task<Page<NoticeEntry>> ListAsync(Caller caller, NoticeQuery query, PageRequest page, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadRegister);
        var mine = caller.Grants.Select(grant => grant.Organisation).ToHashSet();
        var found = (await EntriesAsync(query.Wave, cancellation))
            .Where(entry => query.Body is null || entry.Recipients.Contains(query.Body))
            .Where(entry => query.Mine != true || entry.Recipients.Exists(mine.Contains))
            .Where(entry => query.Unread != true || entry.Recipients.Exists(body => mine.Contains(body) && !entry.Acknowledged.Contains(body)))
            .OrderByDescending(entry => entry.On).ThenBy(entry => entry.Id, StringComparer.Ordinal);
        return page.Of(found, PageSize);
    }

    /// <summary>A notice. That a person of a body which it goes to has opened it is noted, once.</summary>
    public async Task<NoticeView> OpenAsync(Caller caller, string id, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadRegister);
        var notice = await LoadAsync(id, cancellation);
        foreach (var grant in caller.Grants.Where(grant => notice.State.Open(grant.Organisation, new(caller.Id, journal.Now)).Count > 0).ToList())
        {
            var actor = new Actor(caller.Id, grant.Role, grant.Organisation);
            notice = await journal.ExecuteAsync<Notice>(
                id, actor, state => state.Open(grant.Organisation, journal.By(actor)), cancellation);
        }

        return NoticeView.Of(notice.State, notice.Version, caller);
    }

    /// <summary>Says for the caller's body that it has taken note.</summary>
    public async Task<NoticeView> AcknowledgeAsync(Caller caller, string id, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.WorkTasks);
        var notice = await LoadAsync(id, cancellation);
        var grant = caller.Grants.Find(grant => notice.State.Recipients.Contains(grant.Organisation)) ?? caller.Grants[0];
        var actor = new Actor(caller.Id, grant.Role, grant.Organisation);
        var taken = await journal.SettleAsync(
            () => journal.ExecuteAsync<Notice>(id, actor, state => state.Acknowledge(grant.Organisation, journal.By(actor)), cancellation),
            cancellation);
        return NoticeView.Of(taken.State, taken.Version, caller);
    }

    /// <summary>Every mail of the newest notices, with what has become of it.</summary>
    public async Task<IReadOnlyList<(Notice Notice, Delivery? Delivery, NoticeMail Mail)>> OutboxAsync(
        Caller caller, int most, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.SteerTransitions);
        var newest = (await EntriesAsync(null, cancellation))
            .OrderByDescending(entry => entry.Unsent > 0).ThenByDescending(entry => entry.On).ThenBy(entry => entry.Id, StringComparer.Ordinal).Take(most);
        var notices = await Task.WhenAll(newest.Select(entry => journal.LoadAsync<Notice>(entry.Id, cancellation)));
        return
        [
            .. from notice in notices.Select(loaded => loaded.State)
               from body in notice.Recipients
               select (notice, notice.Deliveries.GetValueOrDefault(body), NoticePost.MailOf(notice, body)),
        ];
    }

    private async Task<IEnumerable<NoticeEntry>> EntriesAsync(string? wave, CancellationToken cancellation)
    {
        var ids = wave is null ? (await waves.AllAsync(cancellation)).Keys : [wave];
        var shelves = await views.ReadManyAsync<NoticeShelf>(ids.Select(Keys.Notices), cancellation);
        return shelves.SelectMany(shelf => shelf?.Entries.Values ?? []);
    }

    private async Task<Loaded<Notice>> LoadAsync(string id, CancellationToken cancellation)
    {
        var loaded = await journal.LoadAsync<Notice>(id, cancellation);
        return loaded.State.Exists ? loaded : throw Refuse.NotFound("notice", id);
    }
}
