using Transition.Domain.Common;
using Transition.Domain.Notices;
using Transition.Domain.Submissions;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Notices;

public sealed class NoticeTests
{
    private static readonly DateTimeOffset Now = Some.Morning("2023-02-02");
    private static readonly NoticePublished Published = new(
        "w1.G5.NHSE-BOARD.1", "w1", "G5", Bodies.NhseBoard, Outcome.Approve, Some.Date("2023-02-02"), "Approved", ["It was approved."], [],
        ["NENC"], ["105"], ["QHM", "RTD"], Now);

    private static Notice Fresh => Notice.Empty("n1").After(Notice.Empty("n1").Publish(Published));

    [Fact]
    public void R27_Publish_Again_GivesNoEvent() => Assert.Empty(Fresh.Publish(Published));

    [Fact]
    public void R27_Receipts_AreNotedOnceAPersonAndOnceABody()
    {
        var lena = new By("lena", Now);
        var read = Fresh.After(Fresh.Open("RTD", lena));
        read = read.After(read.Acknowledge("RTD", lena));

        Assert.Empty(read.Open("RTD", lena));
        Assert.Single(read.Open("RTD", new("liam", Now)));
        Assert.Empty(read.Acknowledge("RTD", new("liam", Now)));
        Assert.True(read.IsAcknowledgedBy("RTD"));
        Assert.Empty(read.Open("R0A", lena));
        Some.Refused(RefusalKind.Forbidden, "not-a-recipient", () => read.Acknowledge("R0A", lena));
    }

    [Fact]
    public void R27_Delivery_ThatFails_IsTriedLaterAndLaterAndParkedAtLast()
    {
        var notice = Fresh.After(Fresh.Tried([("QHM", DeliveryState.Sent, null)], Now));
        List<TimeSpan> waits = [];
        var now = Now;
        while (notice.NextDue is { } due)
        {
            waits.Add(due - now);
            now = due;
            Assert.Equal(["RTD"], notice.Pending(now));
            Assert.Empty(notice.Pending(now.AddTicks(-1)));
            notice = notice.After(notice.Tried([("RTD", DeliveryState.Failed, "Away.")], now));
        }

        Assert.Equal([0, 5, 60, 360, 1440], waits.Select(wait => (int)wait.TotalMinutes));
        Assert.Equal((DeliveryState.Parked, 5, "Away."), (notice.Deliveries["RTD"].State, notice.Deliveries["RTD"].Attempts, notice.Deliveries["RTD"].Reason));
        Assert.Empty(notice.Tried([("RTD", DeliveryState.Sent, null), ("QHM", DeliveryState.Failed, "Late."), ("R0A", DeliveryState.Sent, null)], now));
    }
}
