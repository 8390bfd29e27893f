using System.Collections.Immutable;

namespace Transition.Domain.Submissions;

/// <summary>A body's decision on a paper: an outcome for all its lines, with exceptions.</summary>
/// <param name="Paper">Hash of the paper that was read.</param>
/// <param name="Until">For a deferral, the new date aimed at.</param>
public sealed record Decision(
    string Paper,
    Outcome Outcome,
    string Rationale,
    ImmutableList<Condition> Conditions,
    ImmutableList<LineOutcome> Exceptions,
    DateOnly? Until)
{
    /// <summary>The outcome for one line; the first exception that covers it counts.</summary>
    public (Outcome Outcome, DateOnly? Until, string Rationale) For(string service, string footprint) =>
        Exceptions.FirstOrDefault(exception => exception.Covers(service, footprint)) is { } exception
            ? (exception.Outcome, exception.Until, exception.Rationale)
            : (Outcome, Until, Rationale);

    public bool SameAs(Decision other) =>
        Conditions.SequenceEqual(other.Conditions)
        && Exceptions.SequenceEqual(other.Exceptions)
        && this with { Conditions = other.Conditions, Exceptions = other.Exceptions } == other;
}
