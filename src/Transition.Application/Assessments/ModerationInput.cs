namespace Transition.Application.Assessments;

/// <summary>The panel's scores of one footprint, one a domain.</summary>
public sealed record ModerationInput(IReadOnlyList<ScoreInput>? Scores);
