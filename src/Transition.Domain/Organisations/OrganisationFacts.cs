using System.Collections.Immutable;

namespace Transition.Domain.Organisations;

/// <summary>What is known of a body, with where it comes from and how sure it is.</summary>
/// <param name="Kind">For example <c>icb</c>, <c>region</c>, <c>joint-committee</c>, <c>trust</c>.</param>
/// <param name="Parent">The region of an ICB or committee, the ICB of a trust.</param>
/// <param name="From">First day of existence; null if not known.</param>
/// <param name="Until">Last day of existence; null if it has none.</param>
/// <param name="Confidence">What is confirmed and what is recalled.</param>
public sealed record OrganisationFacts(
    string Name,
    string Kind,
    string? Parent,
    string? Region,
    DateOnly? From,
    DateOnly? Until,
    ImmutableList<string> Successors,
    string? Committee,
    string? Cluster,
    string? Profile,
    string Source,
    string Confidence,
    string? Notes)
{
    public static OrganisationFacts None { get; } =
        new(string.Empty, string.Empty, null, null, null, null, [], null, null, null, string.Empty, string.Empty, null);

    public bool ExistsOn(DateOnly date) => (From is null || From <= date) && (Until is null || date <= Until);

    /// <summary>Whether something of it is recalled rather than confirmed.</summary>
    public bool Unconfirmed => Confidence.Contains("recalled", StringComparison.OrdinalIgnoreCase)
        || Confidence.Contains("expectation", StringComparison.OrdinalIgnoreCase);

    public bool SameAs(OrganisationFacts other) =>
        Successors.SequenceEqual(other.Successors) && this with { Successors = other.Successors } == other;
}
