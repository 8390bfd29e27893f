using System.Collections.Immutable;

namespace Transition.Domain.Submissions;

/// <summary>Lines that come back to a body, and what it said of them before.</summary>
/// <param name="Outcome">Null if the earlier round was closed without a decision.</param>
/// <param name="Services">By footprint.</param>
public sealed record ReturnedLines(
    Outcome? Outcome, DateOnly? Until, string Reason, ImmutableSortedDictionary<string, ImmutableList<string>> Services);
