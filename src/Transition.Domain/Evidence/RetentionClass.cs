namespace Transition.Domain.Evidence;

/// <summary>How long files are kept.</summary>
/// <param name="Years">From the day on which a version was stored.</param>
/// <param name="Source">Where the period comes from.</param>
/// <param name="Basis"><c>confirmed</c> once somebody has compared it with its source; until then, <c>recalled</c>.</param>
public sealed record RetentionClass(string Id, string Name, int Years, string Source, string Basis);
