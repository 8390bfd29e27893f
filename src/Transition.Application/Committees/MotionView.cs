using Transition.Domain.Committees;
using Transition.Domain.Submissions;

namespace Transition.Application.Committees;

/// <summary>A motion as a person reads it.</summary>
/// <param name="Quorate">Whether enough of those who may vote on it are present.</param>
/// <param name="Waiting">The bodies that are present and have not voted.</param>
public sealed record MotionView(
    int Number,
    string Text,
    bool Money,
    string? Submission,
    Decision? Decision,
    string MovedBy,
    bool Open,
    MotionResult? Result,
    bool Quorate,
    IReadOnlyList<string> Waiting,
    IReadOnlyList<Voter> Voters,
    IReadOnlyList<CastVote> Votes,
    IReadOnlyList<Recusal> Recusals,
    string? Lapsed)
{
    public static MotionView Of(Motion motion, IReadOnlyList<string> present) => new(
        motion.Number, motion.Text, motion.Money, motion.Submission, motion.Decision, motion.MovedBy, motion.Open, motion.Result,
        motion.Quorate([.. present]), motion.Open ? [.. motion.Waiting([.. present]).Select(voter => voter.Body)] : [], motion.Voters,
        motion.Votes, motion.Recusals, motion.Lapsed);
}
