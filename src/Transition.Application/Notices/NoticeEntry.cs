using System.Collections.Immutable;
using Transition.Domain.Notices;
using Transition.Domain.Submissions;

namespace Transition.Application.Notices;

/// <summary>A notice in a list.</summary>
/// <param name="Opened">The bodies of which somebody has opened it.</param>
/// <param name="Acknowledged">The bodies that have taken note.</param>
public sealed record NoticeEntry(
    string Id,
    string Wave,
    string Gate,
    string Body,
    Outcome Outcome,
    DateOnly On,
    string Headline,
    ImmutableList<string> Recipients,
    ImmutableSortedSet<string> Opened,
    ImmutableSortedSet<string> Acknowledged,
    int Unsent,
    long Version)
{
    public static NoticeEntry Of(Notice notice, long version) => new(
        notice.Id, notice.Wave, notice.Gate, notice.Body, notice.Outcome, notice.On, notice.Headline, notice.Recipients,
        [.. notice.Receipts.Select(receipt => receipt.Body)],
        [.. notice.Receipts.Where(receipt => receipt.Acknowledged).Select(receipt => receipt.Body)],
        notice.Deliveries.Values.Count(delivery => delivery.State is DeliveryState.Failed or DeliveryState.Parked), version);
}
