namespace Transition.Domain.Assessments;

/// <summary>An answer to an item as somebody gives it, on the version that they saw: 0 if nobody had answered.</summary>
public sealed record ItemDraft(ItemAnswer Answer, int Version);
