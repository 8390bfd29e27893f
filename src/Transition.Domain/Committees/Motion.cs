using System.Collections.Immutable;
using Transition.Domain.Submissions;

namespace Transition.Domain.Committees;

/// <summary>Something that a meeting is asked to decide, with the rule and the voters as they were when it was put on the table.</summary>
/// <param name="Money">Whether it is about money.</param>
/// <param name="Submission">The paper that it decides, with <paramref name="Decision"/>.</param>
/// <param name="Lapsed">Why a motion that was carried could not take effect.</param>
public sealed record Motion(
    int Number,
    string Text,
    bool Money,
    string? Submission,
    Decision? Decision,
    string MovedBy,
    QuorumRule Rule,
    ImmutableList<Voter> Voters,
    ImmutableList<string> PreparedBy,
    ImmutableList<Recusal> Recusals,
    ImmutableList<CastVote> Votes,
    MotionResult? Result,
    string? Lapsed)
{
    public bool Open => Result is null;

    public Vote? VoteOf(string body) => Votes.Find(cast => cast.Body == body)?.Vote;

    public int Count(Vote vote) => Votes.Count(cast => cast.Vote == vote);

    /// <summary>Those who take part: present or have voted, and without an interest.</summary>
    public IEnumerable<Voter> Taking(IReadOnlyCollection<string> present) =>
        Entitled.Where(voter => present.Contains(voter.Body) || VoteOf(voter.Body) is not null);

    /// <summary>Those whose vote is still to come.</summary>
    public IEnumerable<Voter> Waiting(IReadOnlyCollection<string> present) => Taking(present).Where(voter => VoteOf(voter.Body) is null);

    public bool Quorate(IReadOnlyCollection<string> present)
    {
        var taking = Taking(present).ToList();
        var icbs = Entitled.Count(voter => !voter.IsNhse);
        return taking.Count > 0
            && (!Rule.NhsePresent || taking.Exists(voter => voter.IsNhse))
            && (!Rule.MajorityOfIcbs || taking.Count(voter => !voter.IsNhse) * 2 > icbs);
    }

    /// <summary>
    /// The result by itself, once everybody who takes part has spoken; null while somebody may still come, speak, or have the votes
    /// counted.
    /// </summary>
    public MotionResult? Settled(IReadOnlyCollection<string> present) => Waiting(present).Any()
        ? null
        : Counted(present) switch
        {
            MotionResult.Inquorate => null,
            MotionResult.Consensus => MotionResult.Consensus,
            var counted => Rule.ConsensusFirst ? null : counted,
        };

    /// <summary>The result when the votes are counted.</summary>
    public MotionResult Counted(IReadOnlyCollection<string> present)
    {
        if (!Quorate(present))
        {
            return MotionResult.Inquorate;
        }

        if (Money && Rule.NhseDecidesMoney && !Voters.Any(voter => voter.IsNhse && VoteOf(voter.Body) == Vote.For))
        {
            return MotionResult.Lost;
        }

        return (Count(Vote.For), Count(Vote.Against)) switch
        {
            ( > 0, 0) => MotionResult.Consensus,
            var (agreed, against) when agreed > against => MotionResult.Carried,
            _ => MotionResult.Lost,
        };
    }

    private IEnumerable<Voter> Entitled => Voters.Where(voter => Recusals.All(recusal => recusal.Body != voter.Body));
}
