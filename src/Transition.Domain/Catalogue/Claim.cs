using System.Collections.Immutable;

namespace Transition.Domain.Catalogue;

/// <summary>The ICBs that a transition holds for its service while it is under way.</summary>
public sealed record Claim(string Transition, string Tranche, string Footprint, ImmutableList<string> Icbs);
