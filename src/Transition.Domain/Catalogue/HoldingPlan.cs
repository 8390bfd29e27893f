using System.Collections.Immutable;

namespace Transition.Domain.Catalogue;

/// <summary>What a transition wants the book of its service to say of it; the book follows.</summary>
/// <param name="Icbs">The ICBs that the transition now covers.</param>
/// <param name="Dated">States reached or about to be, with their dates.</param>
/// <param name="Ended">Whether the transition has ended, so that its claim is given back.</param>
public sealed record HoldingPlan(
    string Transition,
    string Footprint,
    string? Committee,
    ImmutableList<string> Icbs,
    ImmutableList<DatedState> Dated,
    bool Ended);
