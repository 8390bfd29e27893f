using System.Collections.Immutable;

namespace Transition.Domain.Catalogue;

/// <summary>What the catalogue knows of a service, with where it comes from and how sure it is.</summary>
public sealed record ServiceFacts(
    string Name,
    string ProgrammeOfCare,
    bool HighlySpecialised,
    ImmutableList<string> Lines,
    string? Notes,
    string Source,
    string Confidence,
    string NameBasis,
    string StatusBasis)
{
    public static ServiceFacts None { get; } =
        new(string.Empty, string.Empty, false, [], null, string.Empty, string.Empty, string.Empty, string.Empty);

    /// <summary>Whether its name or its status is recalled rather than confirmed.</summary>
    public bool Unconfirmed => NameBasis != "confirmed" || StatusBasis != "confirmed";

    public bool SameAs(ServiceFacts other) => Lines.SequenceEqual(other.Lines) && this with { Lines = other.Lines } == other;
}
