using Microsoft.Extensions.Logging;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Domain.Common;
using Transition.Domain.Notices;

namespace Transition.Application.Notices;

/// <summary>
/// Sends the e-mails of a notice. What was sent and could not be noted, because the process died between the two, is sent again
/// with the same key, and the sender does not let it out twice. What fails for good is parked and logged, and holds up nothing.
/// </summary>
public sealed class NoticePost(AggregateJournal journal, INoticeSender sender, ILogger<NoticePost> log)
{
    private readonly KeyedLocks locks = new();

    /// <summary>Publishes a notice; where no mail goes out, with what has become of its mails.</summary>
    public IReadOnlyList<IEvent> Publish(Notice notice, NoticePublished published)
    {
        var events = notice.Publish(published);
        return events.Count > 0 && sender.SendsNothing
            ? [.. events, .. notice.Apply(published).Tried(published.Recipients.Select(body => (body, DeliveryState.Outbox, (string?)null)), journal.Now)]
            : events;
    }

    public async Task<Notice> DeliverAsync(string id, CancellationToken cancellation)
    {
        using var mine = await locks.EnterAsync(new AggregateRef(Notice.Kind, id), cancellation);
        var notice = (await journal.LoadAsync<Notice>(id, cancellation)).State;
        var pending = notice.Pending(journal.Now);
        if (pending.IsEmpty)
        {
            return notice;
        }

        List<(string Body, DeliveryState State, string? Reason)> results = [];
        foreach (var body in pending)
        {
            results.Add(await SendAsync(notice, body, cancellation));
        }

        var tried = await journal.ExecuteAsync<Notice>(
            id, Actor.System, state => state.Tried(results, journal.Now), cancellation);
        foreach (var parked in tried.Events.OfType<DeliveriesTried>().SelectMany(happened => happened.Deliveries))
        {
            Warn(id, parked);
        }

        return tried.State;
    }

    private async Task<(string Body, DeliveryState State, string? Reason)> SendAsync(Notice notice, string body, CancellationToken cancellation)
    {
        try
        {
            return (body, await sender.SendAsync(MailOf(notice, body), cancellation), null);
        }
        catch (NoticeNotSentException failed)
        {
            return (body, DeliveryState.Failed, failed.Message);
        }
    }

    public static NoticeMail MailOf(Notice notice, string body) =>
        new($"{notice.Id}~{body}", body, notice.Headline, NoticeText.Of(notice, body));

    private void Warn(string id, Delivery delivery)
    {
        if (delivery.State == DeliveryState.Parked)
        {
            log.LogError("The mail of notice {Notice} to {Body} is parked after {Attempts} attempts: {Reason}", id, delivery.Body,
                delivery.Attempts, delivery.Reason);
        }
    }
}
