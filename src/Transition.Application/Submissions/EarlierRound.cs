using Transition.Domain.Submissions;

namespace Transition.Application.Submissions;

/// <summary>An earlier round of a paper: what was decided then, and what has changed since.</summary>
/// <param name="Statement">The statement that went with it.</param>
/// <param name="Reworks">What the programme has reworked of the lines that came back.</param>
public sealed record EarlierRound(
    string Id,
    int Round,
    string Status,
    Decision? Decision,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? Statement,
    PaperChanges Since,
    IReadOnlyList<ReworkNote> Reworks);
