using Transition.Domain.Committees;
using Transition.Domain.Common;
using Transition.Domain.Submissions;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Committees;

/// <summary>A meeting from its call to its minutes, and the paper that it decides.</summary>
public sealed class MeetingTests
{
    private static readonly By Ann = Some.By("ann", "2023-05-10");
    private static readonly By Rita = Some.By("rita", "2023-05-10");

    private static readonly Committee Joint = Committee.Empty("JC-EE").After(new CommitteeConstituted(
        Some.Region, ["QH8"], QuorumRule.OfAJointYear,
        [
            new("QH8", "ann", SeatRole.Chair, true, Some.Date("2023-04-01"), Deputy: "dan"),
            new(Some.Region, "rita", SeatRole.Member, true, Some.Date("2023-04-01")),
        ]));

    [Fact]
    public void R24_Meeting_BeforeItsDayOrTwiceOrWithStrangers_IsNotOpened()
    {
        var called = Called();
        Some.Refused(RefusalKind.Conflict, "too-early", () => called.OpenWith(["QH8"], Joint, Some.By("ann", "2023-05-09")));
        Some.RefusedField("present", () => called.OpenWith(["QMJ"], Joint, Ann));
        Some.RefusedField("agenda", () => Meeting.Empty("m").Call(new("JC-EE", Some.Date("2023-05-10"), [], "pm")));
        Assert.Empty(Called().Call(new("JC-EE", Some.Date("2023-05-10"), [new("Terms")], "pm")));
        Some.Refused(RefusalKind.Unprocessable, "key-reused", () => Called().Call(new("JC-EE", Some.Date("2023-05-10"), [new("Other terms")], "pm")));
        Assert.False(called.After(called.OpenWith(["QH8"], Joint, Ann)).Quorate);

        var open = Opened();

        Assert.True(open.Quorate);
        Assert.Empty(open.OpenWith(["QH8", Some.Region], Joint, Ann));
        Some.Refused(RefusalKind.Conflict, "opened", () => open.OpenWith(["QH8"], Joint, Ann));
        Some.Refused(RefusalKind.Conflict, "not-open", () => called.Table("Adopt", false, null, null, Joint, Ann));
    }

    [Fact]
    public void R26_Motion_OfMoney_IsLostWithoutNhsEngland()
    {
        var meeting = Tabled(money: true);
        meeting = meeting.After(meeting.VoteOn(1, null, Vote.For, Ann));
        meeting = meeting.After(meeting.VoteOn(1, null, Vote.Abstain, Rita));
        Assert.True(meeting.Motions[0].Open);

        meeting = meeting.After(meeting.CountVotes(1, Ann));

        Assert.Equal(MotionResult.Lost, meeting.Motions[0].Result);
        Assert.Empty(meeting.CountVotes(1, Ann));
        Some.Refused(RefusalKind.Conflict, "decided", () => meeting.VoteOn(1, null, Vote.For, Rita));
    }

    [Fact]
    public void R26_Vote_ByTheWrongOnes_IsRefused()
    {
        var meeting = Tabled();
        Some.Refused(RefusalKind.Forbidden, "no-vote", () => meeting.VoteOn(1, null, Vote.For, Some.By("bob", "2023-05-10")));
        Some.Refused(RefusalKind.Forbidden, "no-vote", () => meeting.VoteOn(1, Some.Region, Vote.For, Ann));
        Some.Refused(RefusalKind.NotFound, "not-found", () => meeting.VoteOn(2, null, Vote.For, Ann));
        var alone = meeting.After(meeting.Attend(Some.Region, present: false, Joint, Ann));
        Some.Refused(RefusalKind.Conflict, "absent", () => alone.VoteOn(1, null, Vote.For, Rita));
        Some.RefusedField("body", () => meeting.Attend("QMJ", present: true, Joint, Ann));
        Assert.Empty(meeting.Attend("QH8", present: true, Joint, Ann));
        var recused = meeting.After(meeting.Recuse(1, null, "My spouse works there", Rita));
        Some.Refused(RefusalKind.Forbidden, "recused", () => recused.VoteOn(1, null, Vote.For, Rita));
        Some.RefusedField("reason", () => meeting.Recuse(1, null, " ", Rita));
        Assert.Empty(recused.Recuse(1, null, "My spouse works there", Rita));
        Assert.Contains(
            "My spouse works there",
            Some.Refused(RefusalKind.Conflict, "recused", () => recused.Recuse(1, null, "A charity", Rita)).Message, StringComparison.Ordinal);
        var voted = meeting.After(meeting.VoteOn(1, null, Vote.Against, Some.By("dan", "2023-05-10")));
        Some.Refused(RefusalKind.Conflict, "voted", () => voted.Recuse(1, null, "Too late", Ann));
        Assert.Empty(voted.VoteOn(1, null, Vote.Against, Ann));
        Assert.Single(voted.After(voted.VoteOn(1, null, Vote.For, Ann)).Motions[0].Votes);
    }

    [Fact]
    public void R24_Meeting_IsClosedOnceNothingIsOnTheTableAndHasMinutes()
    {
        var meeting = Tabled();
        Some.Refused(RefusalKind.Conflict, "motion-open", () => meeting.Close(Ann));
        Some.RefusedField("text", () => meeting.Minute(" ", [], Ann));
        Some.Refused(RefusalKind.Conflict, "not-opened", () => Called().Minute("Held", [], Ann));
        meeting = meeting.After(meeting.VoteOn(1, null, Vote.For, Ann));
        meeting = meeting.After(meeting.VoteOn(1, null, Vote.For, Rita));
        meeting = meeting.After(meeting.Close(Ann));
        meeting = meeting.After(meeting.Minute("Held and adopted", ["e-1@1"], Ann));

        Assert.Equal((MotionResult.Consensus, MeetingStatus.Closed), (meeting.Motions[0].Result, meeting.Status));
        Assert.Empty(meeting.Minute("Held and adopted", ["e-1@1"], Ann));
        Assert.Empty(meeting.Close(Ann));
        Assert.Empty(meeting.VoteOn(1, null, Vote.For, Rita));
        Some.Refused(RefusalKind.Conflict, "not-open", () => meeting.VoteOn(1, null, Vote.Against, Rita));
        Some.Refused(RefusalKind.Conflict, "not-open", () => meeting.Recuse(1, null, "A charity", Rita));
        Some.Refused(RefusalKind.Conflict, "not-open", () => meeting.Table("More", false, null, null, Joint, Ann));
    }

    [Fact]
    public void R26_Paper_OfACommittee_IsDecidedByTheMotionThatIsCarried()
    {
        var paper = CommitteePaper();
        var decision = new Decision(paper.Paper!, Outcome.Approve, "It is ready.", [], [], null);
        var meeting = Opened();
        Some.RefusedField("decision", () => meeting.Table("Approve", false, paper, null, Joint, Ann));
        Some.RefusedField("rationale", () => meeting.Table("Approve", false, paper, decision with { Rationale = "" }, Joint, Ann));
        Some.Refused(RefusalKind.Stale, "stale", () => meeting.Table("Approve", false, paper, decision with { Paper = "old" }, Joint, Ann));
        Some.RefusedField(
            "submission", () => (meeting with { Committee = "JC-EM" }).Table("Approve", false, paper, decision, Joint, Ann));
        meeting = meeting.After(meeting.Table("Approve", false, paper, decision, Joint, Ann));
        Assert.Empty(meeting.Table("Approve", false, paper, decision, Joint, Ann));
        Some.Refused(
            RefusalKind.Forbidden, "own-paper",
            () => (meeting with { Motions = [meeting.Motions[0] with { PreparedBy = ["ann"] }] }).VoteOn(1, null, Vote.For, Ann));

        var decided = paper.After(paper.DecideBy("m#1", decision, Rita));

        Assert.Equal(("m#1", Outcome.Approve), (decided.Motion, decided.Decision!.Outcome));
        Assert.Empty(decided.DecideBy("m#1", decision, Rita));
        Some.Refused(RefusalKind.Conflict, "already-decided", () => decided.DecideBy("m#2", decision, Rita));
        Some.Refused(RefusalKind.Stale, "stale", () => paper.DecideBy("m#1", decision with { Paper = "old" }, Rita));
        Some.RefusedField("decision", () => paper.DecideBy("m#1", decision with { Outcome = Outcome.Query }, Rita));
        Assert.Empty(meeting.Lapse(1, "Stale"));
        meeting = meeting.After(meeting.VoteOn(1, null, Vote.For, Ann));
        meeting = meeting.After(meeting.VoteOn(1, null, Vote.For, Rita));
        Assert.Equal("Stale", meeting.After(meeting.Lapse(1, "Stale")).Motions[0].Lapsed);
        Assert.Empty(meeting.After(meeting.Lapse(1, "Stale")).Lapse(1, "Stale"));
    }

    private static Submission CommitteePaper()
    {
        var empty = Submission.Empty("w1.D.JC-EE.1");
        return empty.After(empty.Join(
            new("w1", "D", "Shall it be?", 1, new("JC-EE", "approver", "chair", Some.Region), Some.Date("2023-06-01"), ["w1.east"], ["pm"]),
            new("w1.east", "east", 1, ["13A"])));
    }

    private static Meeting Called()
    {
        var meeting = Meeting.Empty("m");
        return meeting.After(meeting.Call(new("JC-EE", Some.Date("2023-05-10"), [new("Terms")], "pm")));
    }

    private static Meeting Opened()
    {
        var called = Called();
        return called.After(called.OpenWith(["QH8", Some.Region], Joint, Ann));
    }

    private static Meeting Tabled(bool money = false)
    {
        var open = Opened();
        return open.After(open.Table("Adopt the terms", money, null, null, Joint, Ann));
    }
}
