using System.Collections.Immutable;

namespace Transition.Domain.Submissions;

/// <summary>What one tranche puts on a paper: its footprint and the services that are at the gate.</summary>
/// <param name="Round">The round of the gate in that tranche, to which the answer goes back.</param>
public sealed record PaperLine(string Tranche, string Footprint, int Round, ImmutableList<string> Services);
