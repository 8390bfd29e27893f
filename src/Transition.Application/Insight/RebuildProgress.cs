namespace Transition.Application.Insight;

/// <summary>How far a rebuild is.</summary>
/// <param name="Kind">The kind of aggregate that it works on.</param>
/// <param name="Done">How many aggregates are done in all.</param>
public sealed record RebuildProgress(string Kind, int Done);
