namespace Transition.Application.Assessments;

/// <summary>The panel's score of one domain, as a person gives it.</summary>
public sealed record ScoreInput(string? Section, string? Mark, string? Comment = null);
