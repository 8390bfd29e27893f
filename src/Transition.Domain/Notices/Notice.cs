using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Submissions;

namespace Transition.Domain.Notices;

/// <summary>A published decision: what was decided and what is expected of whom by when, with receipts.</summary>
public sealed partial record Notice(
    string Id,
    string Source,
    string Wave,
    string Gate,
    string Body,
    Outcome Outcome,
    DateOnly On,
    string Headline,
    ImmutableList<string> Decided,
    ImmutableList<Expectation> Expected,
    ImmutableList<string> Footprints,
    ImmutableList<string> Services,
    ImmutableList<string> Recipients,
    DateTimeOffset PublishedAt,
    ImmutableList<Receipt> Receipts,
    ImmutableSortedDictionary<string, Delivery> Deliveries) : IAggregate<Notice>
{
    public static string Kind => "notice";

    public bool Exists => Source.Length > 0;

    public static Notice Empty(string id) => new(
        id, string.Empty, string.Empty, string.Empty, string.Empty, default, default, string.Empty, [], [], [], [], [], default, [],
        ImmutableSortedDictionary.Create<string, Delivery>(StringComparer.Ordinal));

    /// <summary>Publishes the notice, once.</summary>
    public IReadOnlyList<IEvent> Publish(NoticePublished published) => Exists ? [] : [published];

    /// <summary>Notes that a person has opened it. Only the first time is noted, and only for those whom it goes to.</summary>
    public IReadOnlyList<IEvent> Open(string body, By by) =>
        !Recipients.Contains(body) || Receipts.Exists(receipt => receipt.Body == body && receipt.Person == by.Person)
            ? []
            : [new NoticeOpened(body, by.Person, by.Now)];

    /// <summary>Says for a body that it has taken note. A body does so once.</summary>
    public IReadOnlyList<IEvent> Acknowledge(string body, By by)
    {
        if (!Recipients.Contains(body))
        {
            throw Refuse.Forbidden("not-a-recipient", "This notice does not go to your organisation, so there is nothing to acknowledge.");
        }

        return IsAcknowledgedBy(body) ? [] : [new NoticeAcknowledged(body, by.Person, by.Now)];
    }

    public bool IsAcknowledgedBy(string body) => Receipts.Exists(receipt => receipt.Body == body && receipt.Acknowledged);

    public Notice Apply(IEvent happened) => happened switch
    {
        NoticePublished published => this with
        {
            Source = published.Source,
            Wave = published.Wave,
            Gate = published.Gate,
            Body = published.Body,
            Outcome = published.Outcome,
            On = published.On,
            Headline = published.Headline,
            Decided = published.Decided,
            Expected = published.Expected,
            Footprints = published.Footprints,
            Services = published.Services,
            Recipients = published.Recipients,
            PublishedAt = published.At,
        },
        NoticeOpened opened => this with { Receipts = Receipts.Add(new(opened.Body, opened.Person, opened.At, Acknowledged: false)) },
        NoticeAcknowledged taken => this with { Receipts = Receipts.Add(new(taken.Body, taken.Person, taken.At, Acknowledged: true)) },
        DeliveriesTried tried => this with
        {
            Deliveries = Deliveries.SetItems(tried.Deliveries.Select(delivery => KeyValuePair.Create(delivery.Body, delivery))),
        },
        _ => throw Unexpected.Event(Kind, happened),
    };
}
