namespace Transition.Domain.Assessments;

/// <summary>What the moderation panel makes of one domain.</summary>
/// <param name="Comment">Needed where it differs from the footprint's own rating.</param>
public sealed record SectionScore(string Section, Mark Mark, string? Comment = null);
