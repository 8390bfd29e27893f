using System.Collections.Immutable;
using Transition.Domain.Pathways;

namespace Transition.Domain.Catalogue;

/// <summary>A tranche asks to move the service for a footprint.</summary>
public sealed record ClaimRequest(string Tranche, string Footprint, ImmutableList<string> Icbs, string? Committee, Pathway Pathway);
