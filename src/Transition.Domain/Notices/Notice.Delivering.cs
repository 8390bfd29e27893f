using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Notices;

/// <content>To whom an e-mail still has to go, and when to try again.</content>
public sealed partial record Notice
{
    /// <summary>How long to wait after each attempt that failed; after the last it is parked.</summary>
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(5), TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromDays(1)];

    /// <summary>The bodies whose e-mail is due.</summary>
    public ImmutableList<string> Pending(DateTimeOffset now) =>
        [.. Recipients.Where(body => DueAt(body) is { } due && due <= now)];

    /// <summary>When an e-mail is due next; null if every one has gone out or is parked.</summary>
    public DateTimeOffset? NextDue => Recipients.Select(DueAt).Where(due => due is not null).Min();

    /// <summary>Notes what became of e-mails. One that has gone out stays so.</summary>
    public IReadOnlyList<IEvent> Tried(IEnumerable<(string Body, DeliveryState State, string? Reason)> results, DateTimeOffset now)
    {
        ImmutableList<Delivery> deliveries =
        [
            .. results.Where(result => Recipients.Contains(result.Body) && Deliveries.GetValueOrDefault(result.Body) is not { Final: true })
                .Select(result => After(result.Body, result.State, result.Reason, now)),
        ];
        return deliveries.IsEmpty ? [] : [new DeliveriesTried(deliveries)];
    }

    private Delivery After(string body, DeliveryState state, string? reason, DateTimeOffset now)
    {
        var attempts = (Deliveries.GetValueOrDefault(body)?.Attempts ?? 0) + 1;
        return new(body, state == DeliveryState.Failed && attempts > Waits.Length ? DeliveryState.Parked : state, attempts, now, reason);
    }

    private DateTimeOffset? DueAt(string body) => Deliveries.GetValueOrDefault(body) switch
    {
        null => PublishedAt,
        { Final: true } => null,
        var failed => failed.At + Waits[failed.Attempts - 1],
    };
}
