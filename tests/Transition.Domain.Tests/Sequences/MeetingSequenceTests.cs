using CsCheck;
using Transition.Domain.Committees;
using Transition.Domain.Common;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Sequences;

/// <summary>
/// A meeting: a body votes once on a motion, if it is there and has no interest; a motion is decided once, by the votes, with a
/// quorum, and when nobody is waited for; and nothing happens after the end but the minutes.
/// </summary>
public sealed class MeetingSequenceTests
{
    private static readonly Committee Joint = Committee.Empty("JC-EE").After(new CommitteeConstituted(
        Some.Region, ["QH8", "QHG"], QuorumRule.OfAJointYear,
        [
            new("QH8", "ann", SeatRole.Chair, true, Some.Date("2023-04-01"), Deputy: "dan"),
            new("QHG", "gil", SeatRole.Member, true, Some.Date("2023-04-01")),
            new(Some.Region, "rita", SeatRole.Member, true, Some.Date("2023-04-01")),
        ]));

    private static readonly Gen<By> Who = Chance.By("2023-05-10", 1, "ann", "dan", "gil", "rita", "bob");

    private static readonly Gen<string> Body = Gen.OneOf("QH8", "QHG", Some.Region, Some.Region, "QMJ");

    private static readonly Gen<int> Number = Gen.OneOf(1, 1, 1, 2, 3);

    private static readonly Gen<Command<Meeting>> Votes = Gen.Select(Number, Gen.Frequency((3, Gen.Const(Vote.For)), (1, Gen.Enum<Vote>())), Who).Select(
        (number, vote, by) => new Command<Meeting>($"{by.Person} votes {vote} on {number}", meeting => meeting.VoteOn(number, null, vote, by)));

    private static readonly Gen<Command<Meeting>> Commands = Gen.OneOf<Command<Meeting>>(
        Chance.Few(0, "QH8", "QHG", Some.Region, "QMJ").Select(present => new Command<Meeting>(
            $"open with {string.Join('+', present)}", meeting => meeting.OpenWith(present, Joint, Some.By("ann", "2023-05-10")))),
        Gen.Select(Body, Gen.OneOf(true, true, false)).Select((body, present) => new Command<Meeting>(
            $"{body} {(present ? "comes" : "goes")}", meeting => meeting.Attend(body, present, Joint, Some.By("ann", "2023-05-10")))),
        Gen.Select(Chance.Words, Gen.Bool, Who).Select((text, money, by) => new Command<Meeting>(
            $"{by.Person} moves '{text}'{(money ? ", about money" : "")}", meeting => meeting.Table(text, money, null, null, Joint, by), Counts: true)),
        Votes,
        Number.Select(number => new Command<Meeting>($"all who are there vote for {number}", meeting => AllFor(meeting, number))),
        Gen.Select(Number, Body, Who).Select((number, body, by) => new Command<Meeting>(
            $"{by.Person} declares an interest of {body} in {number}", meeting => meeting.Recuse(number, body, "By chance", by))),
        Gen.Select(Number, Who).Select((number, by) => new Command<Meeting>($"count {number}", meeting => meeting.CountVotes(number, by))),
        Number.Select(number => new Command<Meeting>($"{number} lapses", meeting => meeting.Lapse(number, "By chance"))),
        Gen.Select(Chance.Words, Who).Select((text, by) => new Command<Meeting>(
            $"{by.Person} minutes '{text}'", meeting => meeting.Minute(text, [], by))),
        Gen.Frequency((3, Gen.Const(false)), (1, Gen.Const(true))).Select(close => new Command<Meeting>(
            close ? "close" : "wait", meeting => close ? meeting.Close(Some.By("ann", "2023-05-10")) : [])));

    private static readonly Command<Meeting> Called =
        new("call", meeting => meeting.Call(new("JC-EE", Some.Date("2023-05-10"), [new("Terms")], Some.Manager)));

    [Fact]
    public void R26_Meeting_WhateverIsAsked_DecidesOnceByTheVotesOfThoseWhoMay() => Sequence.Holds(
        "JC-EE-1",
        Commands,
        (before, happened, after) =>
        {
            Assert.True(
                before.Status != MeetingStatus.Closed || happened.All(one => one is MinutesRecorded or MotionLapsed), "It went on after its end.");
            Assert.True(after.Status != MeetingStatus.Closed || after.Motions.TrueForAll(motion => !motion.Open), "It closed over a motion.");
            Assert.Equal(Enumerable.Range(1, after.Motions.Count), after.Motions.Select(motion => motion.Number));
            foreach (var motion in after.Motions)
            {
                Assert.Equal(motion.Votes.Count, motion.Votes.Select(vote => vote.Body).Distinct().Count());
                Assert.All(motion.Votes, vote => Assert.Contains(motion.Voters, voter => voter.Body == vote.Body && voter.MaySpeak(vote.Person)));
                Assert.DoesNotContain(motion.Votes, vote => motion.Recusals.Exists(recusal => recusal.Body == vote.Body));
                Assert.True(motion.Lapsed is null || motion.Result?.Carries() == true, "What was not carried lapsed.");
            }

            Assert.All(before.Motions.Where(motion => !motion.Open), motion => Assert.Equal(
                Json.Of(motion), Json.Of(after.Motions[motion.Number - 1] with { Lapsed = motion.Lapsed })));
            Assert.All(happened.OfType<VoteCast>(), cast => Assert.Contains(cast.Vote.Body, before.Present));
            Assert.All(happened.OfType<MotionDecided>(), decided => MustBeRight(after.Motions[decided.Motion - 1], after));
        },
        Called,
        new("open with all", meeting => meeting.OpenWith(["QH8", "QHG", Some.Region], Joint, Some.By("ann", "2023-05-10"))));

    private static List<IEvent> AllFor(Meeting meeting, int number)
    {
        List<IEvent> events = [];
        foreach (var voter in Joint.VotersOn(meeting.On).Where(voter => meeting.Present.Contains(voter.Body)))
        {
            var now = meeting.After(events);
            events.AddRange(now.Motions.Exists(motion => motion.Number == number && motion.Open)
                ? now.VoteOn(number, voter.Body, Vote.For, Some.By(voter.Person, "2023-05-10"))
                : []);
        }

        return events;
    }

    private static void MustBeRight(Motion motion, Meeting meeting)
    {
        Assert.Empty(motion.Waiting(meeting.Present));
        Assert.Equal(motion.Quorate(meeting.Present), motion.Result != MotionResult.Inquorate);
        Assert.True(motion.Result?.Carries() != true || motion.Count(Vote.For) > motion.Count(Vote.Against), "The minority decided.");
        Assert.True(
            motion.Result?.Carries() != true || !motion.Money || motion.VoteOf(Some.Region) == Vote.For, "Money without NHS England.");
    }
}
