using System.Collections.Immutable;
using Transition.Domain.Committees;
using Transition.Domain.Common;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Models;

/// <summary>
/// Every order in which up to six bodies of a committee can speak, abstain, declare an interest, come late or leave: no motion is
/// carried before all who take part have voted, none without its quorum, and the chair can always bring it to its end.
/// </summary>
public sealed class BallotOrderTests
{
    private static readonly By Chair = Some.By("p0", "2023-05-01");
    private static readonly Act[] Acts = [Act.For, Act.Against, Act.Abstain, Act.Recuse, Act.Leave];

    private readonly HashSet<string> seen = [];

    private enum Act
    {
        For,
        Against,
        Abstain,
        Recuse,
        Leave,
        Come,
    }

    public static TheoryData<int, bool, bool> Committees()
    {
        var all = new TheoryData<int, bool, bool>();
        foreach (var bodies in Enumerable.Range(1, 6))
        {
            all.Add(bodies, true, true);
            all.Add(bodies, true, false);
            all.Add(bodies, false, false);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Committees))]
    public void R26_Motion_InEveryOrderOfVotes_NeitherPassesEarlyNorHangs(int bodies, bool consensusFirst, bool money)
    {
        var rule = new QuorumRule(true, true, consensusFirst, true, "recalled");
        Explore(Opened(Constituted(bodies, rule), bodies, absent: 0, money));
        Explore(Opened(Constituted(bodies, rule), bodies, absent: 1, money));
    }

    [Fact]
    public void R26_Motion_WithMembershipChangedMeanwhile_KeepsTheVotersItWasTabledWith()
    {
        var committee = Constituted(4, QuorumRule.OfAJointYear);
        var meeting = Opened(committee, 4, absent: 0, money: false);
        var smaller = committee.After(committee.Leave("B3", "p3", Some.Date("2023-05-01").AddDays(-1), "Moved on"));
        Assert.Equal(3, smaller.VotersOn(meeting.On).Count);

        foreach (var body in Enumerable.Range(0, 3))
        {
            meeting = meeting.After(meeting.VoteOn(1, null, Vote.For, Person(body)));
            Assert.True(meeting.Motions[0].Open);
        }

        meeting = meeting.After(meeting.VoteOn(1, null, Vote.For, Person(3)));
        Assert.Equal(MotionResult.Consensus, meeting.Motions[0].Result);
        meeting = meeting.After(meeting.Table("Next", false, null, null, smaller, Chair));
        Assert.Equal(3, meeting.Motions[1].Voters.Count);
    }

    private void Explore(Meeting meeting)
    {
        var motion = meeting.Motions[0];
        if (!seen.Add(Key(meeting)))
        {
            return;
        }

        Check(meeting, motion);
        if (!motion.Open)
        {
            return;
        }

        CanBeEnded(meeting);
        foreach (var number in Enumerable.Range(0, motion.Voters.Count))
        {
            foreach (var act in Possible(meeting, motion.Voters[number].Body))
            {
                Explore(Done(meeting, number, act));
            }
        }
    }

    /// <summary>An account of its own of what the rule says.</summary>
    private static void Check(Meeting meeting, Motion motion)
    {
        var recused = motion.Recusals.Select(recusal => recusal.Body).ToHashSet();
        var taking = motion.Voters.Select(voter => voter.Body).Where(body => !recused.Contains(body)
            && (meeting.Present.Contains(body) || motion.VoteOf(body) is not null)).ToList();
        var allSpoke = taking.TrueForAll(body => motion.VoteOf(body) is not null);
        var icbs = motion.Voters.Where(voter => !voter.IsNhse && !recused.Contains(voter.Body)).Select(voter => voter.Body).ToList();
        var quorate = taking.Contains("B0") && icbs.Count(taking.Contains) * 2 > icbs.Count;
        Assert.DoesNotContain(motion.Votes, vote => recused.Contains(vote.Body));
        if (motion.Result is not { } result)
        {
            return;
        }

        var (yes, no) = (motion.Count(Vote.For), motion.Count(Vote.Against));
        Assert.True(allSpoke, "It ended before everybody had spoken.");
        Assert.True(quorate, "It ended by itself without a quorum.");
        Assert.Equal(result == MotionResult.Consensus, yes > 0 && no == 0 && (!motion.Money || motion.VoteOf("B0") == Vote.For));
        Assert.True(!result.Carries() || (yes > no && (!motion.Money || motion.VoteOf("B0") == Vote.For)), "It was carried against the rule.");
        Assert.True(result == MotionResult.Consensus || !motion.Rule.ConsensusFirst, "Without consensus only the chair ends it.");
    }

    /// <summary>Whoever has not spoken abstains; then the chair has the votes counted, and the meeting closes.</summary>
    private static void CanBeEnded(Meeting meeting)
    {
        foreach (var voter in meeting.Motions[0].Waiting(meeting.Present).ToList())
        {
            Some.Refused(RefusalKind.Conflict, "votes-missing", () => meeting.CountVotes(1, Chair));
            meeting = meeting.After(meeting.VoteOn(1, null, Vote.Abstain, Person(voter.Body[1] - '0')));
        }

        meeting = meeting.After(meeting.CountVotes(1, Chair));
        var motion = meeting.Motions[0];
        Assert.False(motion.Open);
        Assert.Equal(!motion.Quorate(meeting.Present), motion.Result == MotionResult.Inquorate);
        Assert.Equal(MeetingStatus.Closed, meeting.After(meeting.Close(Chair)).Status);
    }

    private static IEnumerable<Act> Possible(Meeting meeting, string body)
    {
        var motion = meeting.Motions[0];
        if (motion.Recusals.Exists(recusal => recusal.Body == body))
        {
            return [];
        }

        return (meeting.Present.Contains(body), motion.VoteOf(body)) switch
        {
            (true, null) => Acts,
            (true, _) => [Act.Leave],
            (false, null) => [Act.Come],
            _ => [],
        };
    }

    private static Meeting Done(Meeting meeting, int number, Act act) => meeting.After(act switch
    {
        Act.Recuse => meeting.Recuse(1, null, "An interest", Person(number)),
        Act.Leave => meeting.Attend($"B{number}", present: false, Constituted(meeting.Motions[0].Voters.Count, meeting.Motions[0].Rule), Chair),
        Act.Come => meeting.Attend($"B{number}", present: true, Constituted(meeting.Motions[0].Voters.Count, meeting.Motions[0].Rule), Chair),
        Act.For => meeting.VoteOn(1, null, Vote.For, Person(number)),
        Act.Against => meeting.VoteOn(1, null, Vote.Against, Person(number)),
        _ => meeting.VoteOn(1, null, Vote.Abstain, Person(number)),
    });

    /// <summary>ICBs that said the same are alike: what they are called changes nothing.</summary>
    private static string Key(Meeting meeting)
    {
        var motion = meeting.Motions[0];
        var said = motion.Voters.Select(voter =>
            $"{voter.IsNhse}{meeting.Present.Contains(voter.Body)}{motion.VoteOf(voter.Body)}{motion.Recusals.Exists(recusal => recusal.Body == voter.Body)}");
        return $"{motion.Result} {motion.Rule.ConsensusFirst} {motion.Money} {string.Join(' ', said.Order(StringComparer.Ordinal))}";
    }

    private static Committee Constituted(int bodies, QuorumRule rule)
    {
        ImmutableList<string> icbs = [.. Enumerable.Range(1, Math.Max(1, bodies - 1)).Select(number => $"B{number}")];
        var empty = Committee.Empty("JC-EE");
        return empty.After(empty.Constitute(new("B0", icbs, rule, [.. Enumerable.Range(0, bodies).Select(number => new Seat(
            $"B{number}", $"p{number}", number == 0 ? SeatRole.Chair : SeatRole.Member, Votes: true, Some.Date("2023-04-01")))])));
    }

    private static Meeting Opened(Committee committee, int bodies, int absent, bool money)
    {
        var meeting = Meeting.Empty("JC-EE-1");
        meeting = meeting.After(meeting.Call(new("JC-EE", Some.Date("2023-05-01"), [new("Terms")], "pm")));
        meeting = meeting.After(meeting.OpenWith([.. Enumerable.Range(0, bodies - absent).Select(number => $"B{number}")], committee, Chair));
        return meeting.After(meeting.Table("Adopt the terms", money, null, null, committee, Chair));
    }

    private static By Person(int number) => Some.By($"p{number}", "2023-05-01");
}
