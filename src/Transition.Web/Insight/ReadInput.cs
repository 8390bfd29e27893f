namespace Transition.Web.Insight;

/// <summary>The changes that a person has read.</summary>
public sealed record ReadInput(IReadOnlyList<string>? Ids);
