namespace Transition.Application.Tasks;

/// <summary>How far the approval of one matter has come: a paper, an attestation, an agreement.</summary>
/// <param name="Answered">The bodies that have answered.</param>
/// <param name="Waiting">The bodies whose answer is wanted.</param>
/// <param name="Until">When to look again at the latest, by the machine's time.</param>
/// <param name="Ended">Whether nobody is asked any more and nothing falls due any more.</param>
public sealed record ApprovalStand(
    IReadOnlyList<string> Answered,
    IReadOnlyList<string> Waiting,
    DateTimeOffset Until,
    bool Ended);
