namespace Transition.Application.Journal;

/// <summary>An aggregate after what was due has been done.</summary>
/// <param name="Due">When to look again; null if nothing will fall due.</param>
public sealed record Looked(object State, DateTimeOffset? Due);
