namespace Transition.Domain.Assessments;

/// <summary>An amber or a red criterion of a submitted assessment: an owned, dated action.</summary>
public sealed record Finding(string Section, string Item, string Criterion, Mark Mark, string Action, string Owner, DateOnly Due);
