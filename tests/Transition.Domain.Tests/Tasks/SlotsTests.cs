using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.Domain.Tasks;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Tasks;

/// <summary>The places to answer, and the rules that all matters share.</summary>
public sealed class SlotsTests
{
    private static readonly By Ann = Some.By("ann", "2023-11-01");
    private static readonly By Bob = Some.By("bob", "2023-11-01");

    private static Slots Two { get; } = Slots.For(
        [new("QH8", Role.Approver, Capacity.Board, Some.Region), new("QHG", Role.Approver, Capacity.Board, Some.Region)],
        Some.Date("2023-12-01"));

    [Fact]
    public void R25_Claim_SaysOnlyThatOneDealsWithIt()
    {
        var claimed = After(Two, Two.Claim("QH8", Ann));

        Assert.Equal(("ann", true, null), (claimed.Of("QH8").ClaimedBy, claimed.Of("QH8").Open, claimed.Of("QH8").AnsweredBy));
        Assert.Null(claimed.Of("QHG").ClaimedBy);
        Assert.Empty(claimed.Claim("QH8", Ann));
        Some.Refused(RefusalKind.Conflict, "claimed", () => claimed.Claim("QH8", Bob));
        Assert.Equal("QH8", claimed.Answerable("QH8", Ann).Body);
        Some.Refused(RefusalKind.Conflict, "claimed", () => claimed.Answerable("QH8", Bob));
        Assert.Equal("QHG", claimed.Answerable("QHG", Bob).Body);
    }

    [Fact]
    public void R25_Delegate_PassesOnWhoDealsWithIt()
    {
        var delegated = After(Two, Two.Delegate("QH8", "bob", Ann));

        Assert.Equal("bob", delegated.Of("QH8").ClaimedBy);
        Assert.Empty(delegated.Delegate("QH8", "bob", Bob));
        Some.Refused(RefusalKind.Conflict, "claimed", () => delegated.Delegate("QH8", "cat", Ann));
        Assert.Single(delegated.Delegate("QH8", "cat", Bob));
    }

    [Fact]
    public void R25_Recuse_KeepsThePersonOutAndFreesTheTask()
    {
        var claimed = After(Two, Two.Claim("QH8", Ann));
        Some.RefusedField("reason", () => claimed.Recuse("QH8", "", Ann));

        var recused = After(claimed, claimed.Recuse("QH8", "Trust governor", Ann));

        Assert.Null(recused.Of("QH8").ClaimedBy);
        Assert.Empty(recused.Recuse("QH8", "Trust governor", Ann));
        Assert.Contains(
            "Trust governor",
            Some.Refused(RefusalKind.Conflict, "recused", () => recused.Recuse("QH8", "A charity", Ann)).Message, StringComparison.Ordinal);
        Assert.Empty(recused.Answered("QH8", "bob", Bob.Now).Recuse("QH8", "Trust governor", Ann));
        Some.Refused(RefusalKind.Forbidden, "recused", () => recused.Claim("QH8", Ann));
        Some.Refused(RefusalKind.Forbidden, "recused", () => recused.Answerable("QH8", Ann));
        Some.Refused(RefusalKind.Conflict, "recused", () => recused.Delegate("QH8", "ann", Bob));
        Assert.Equal("QH8", recused.Answerable("QH8", Bob).Body);
        Assert.Equal("bob", After(recused, recused.Claim("QH8", Bob)).Of("QH8").ClaimedBy);
    }

    [Fact]
    public void R25_Recuse_OfSomebodyElse_LeavesTheTaskWithItsHolder()
    {
        var claimed = After(Two, Two.Claim("QH8", Ann));

        Assert.Equal("ann", After(claimed, claimed.Recuse("QH8", "Interest", Bob)).Of("QH8").ClaimedBy);
    }

    [Fact]
    public void R25_Answered_IsDone()
    {
        var answered = Two.Answered("QH8", "ann", Ann.Now);

        Assert.False(answered.Complete);
        Assert.True(answered.Answered("QHG", "bob", Bob.Now).Complete);
        Some.Refused(RefusalKind.Conflict, "already-answered", () => answered.Claim("QH8", Ann));
        Some.Refused(RefusalKind.Conflict, "already-answered", () => answered.Delegate("QH8", "bob", Ann));
        Some.Refused(RefusalKind.Conflict, "already-answered", () => answered.Recuse("QH8", "Interest", Bob));
        Some.Refused(RefusalKind.Forbidden, "not-asked", () => answered.Claim("QMJ", Ann));
    }

    [Fact]
    public void R28_Chase_PlayedInOrder_RemindsTwiceAndEscalatesOnce()
    {
        var slots = Two.Answered("QHG", "bob", Bob.Now);
        List<(DateOnly, string)> sent = [];
        var now = Some.Morning("2023-11-01");
        while (slots.NextChase(now) is { } due)
        {
            Assert.Empty(slots.Chase(due.AddTicks(-1)));
            now = due;
            foreach (var happened in slots.Chase(now))
            {
                slots = slots.After(happened)!;
                sent.Add((London.DateOf(now), Words(happened)));
            }

            Assert.Empty(slots.Chase(now));
        }

        Assert.Equal(
            [
                (Some.Date("2023-11-17"), "reminder 1"),
                (Some.Date("2023-11-28"), "reminder 2"),
                (Some.Date("2023-12-02"), $"escalated to {Some.Region}"),
            ],
            sent);
    }

    [Theory]
    [InlineData("2023-11-16", "")]
    [InlineData("2023-11-20", "reminder 1")]
    [InlineData("2023-11-30", "reminder 2")]
    [InlineData("2023-12-01", "reminder 2")]
    [InlineData("2023-12-02", "escalated to Y61")]
    [InlineData("2024-12-02", "escalated to Y61")]
    public void R28_Chase_LookedAtLate_SendsOnlyTheNewest(string day, string expected)
    {
        var slots = Two.Answered("QHG", "bob", Bob.Now);
        var events = slots.Chase(Some.Morning(day));

        Assert.Equal(expected, string.Join(", ", events.Select(Words)));
        Assert.Empty(After(slots, events).Chase(Some.Morning(day)));
    }

    [Fact]
    public void R28_Chase_WhenAllHaveAnswered_IsOver()
    {
        var done = Two.Answered("QH8", "ann", Ann.Now).Answered("QHG", "bob", Bob.Now);

        Assert.Empty(done.Chase(Some.Morning("2024-01-01")));
        Assert.Null(done.NextChase(Ann.Now));
    }

    [Fact]
    public void R25_Again_AsksAnewButKeepsDeclaredInterests()
    {
        var slots = After(Two, Two.Recuse("QH8", "Interest", Ann)).Answered("QH8", "bob", Bob.Now).Again(Some.Date("2024-12-01"));

        Assert.Equal((true, Some.Date("2024-12-01")), (slots.Of("QH8").Open, slots.Due));
        Some.Refused(RefusalKind.Forbidden, "recused", () => slots.Answerable("QH8", Ann));
    }

    private static string Words(IEvent happened) => happened switch
    {
        Reminded { Body: "QH8" } reminded => $"reminder {reminded.Number}",
        Escalated { Body: "QH8" } escalated => $"escalated to {escalated.To}",
        _ => $"{happened}",
    };

    private static Slots After(Slots slots, IEnumerable<IEvent> events) =>
        events.Aggregate(slots, (current, happened) => current.After(happened)!);
}
