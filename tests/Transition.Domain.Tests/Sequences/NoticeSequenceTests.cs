using CsCheck;
using Transition.Domain.Common;
using Transition.Domain.Notices;
using Transition.Domain.Submissions;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Sequences;

/// <summary>
/// A notice: it says one thing, to those it goes to; each body takes note of it once; and an e-mail that has gone out does not go
/// out again.
/// </summary>
public sealed class NoticeSequenceTests
{
    private const int MostAttempts = 5;

    private static readonly Gen<string> Body = Gen.OneOf("QHM", "RTD", "R0A");

    private static readonly Gen<By> Who = Chance.By("2023-02-02", 9, "lena", "liam");

    private static readonly Gen<Command<Notice>> Commands = Gen.OneOf<Command<Notice>>(
        Gen.OneOf("Approved", "Declined").Select(headline => new Command<Notice>($"publish '{headline}'", notice => notice.Publish(new(
            "w1.G5", "w1", "G5", Bodies.NhseBoard, Outcome.Approve, Some.Date("2023-02-02"), headline, [headline], [], ["NENC"], ["105"],
            ["QHM", "RTD"], Some.Morning("2023-02-02"))))),
        Gen.Select(Body, Who).Select((body, by) => new Command<Notice>($"{by.Person} opens it for {body}", notice => notice.Open(body, by))),
        Gen.Select(Body, Who).Select((body, by) => new Command<Notice>(
            $"{by.Person} acknowledges it for {body}", notice => notice.Acknowledge(body, by))),
        Gen.Select(Gen.Select(Body, Gen.Frequency((4, Gen.Const(DeliveryState.Failed)), (1, Gen.Enum<DeliveryState>()))).List[1, 2], Who).Select(
            (results, by) => new Command<Notice>(
                $"tried: {string.Join(", ", results)}",
                notice => notice.Tried(results.DistinctBy(result => result.Item1).Select(result => (result.Item1, result.Item2, (string?)null)), by.Now),
                Counts: true)));

    [Fact]
    public void R27_Notice_WhateverIsAsked_IsTakenNoteOfOnceByEach() => Sequence.Holds("n1", Commands, (before, happened, after) =>
    {
        Assert.True(!before.Exists || (before.Headline, before.PublishedAt) == (after.Headline, after.PublishedAt), "It says something else.");
        Assert.Equal(before.Receipts, after.Receipts.Take(before.Receipts.Count));
        Assert.All(after.Receipts, receipt => Assert.Contains(receipt.Body, after.Recipients));
        var acknowledged = after.Receipts.Where(receipt => receipt.Acknowledged).Select(receipt => receipt.Body).ToList();
        Assert.Equal(acknowledged.Distinct(), acknowledged);
        Assert.All(before.Deliveries.Where(known => known.Value.Final), known => Assert.Equal(known.Value, after.Deliveries[known.Key]));
        Assert.All(happened.OfType<DeliveriesTried>().SelectMany(tried => tried.Deliveries), delivery =>
        {
            Assert.Contains(delivery.Body, before.Recipients);
            Assert.Equal((before.Deliveries.GetValueOrDefault(delivery.Body)?.Attempts ?? 0) + 1, delivery.Attempts);
            Assert.InRange(delivery.Attempts, 1, MostAttempts);
        });
        Assert.DoesNotContain(after.Pending(Some.Morning("2024-01-01")), body => after.Deliveries.GetValueOrDefault(body) is { Final: true });
    });
}
