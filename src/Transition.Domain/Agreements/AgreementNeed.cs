using System.Collections.Immutable;

namespace Transition.Domain.Agreements;

/// <summary>A tranche's gate that waits for the agreement.</summary>
public sealed record AgreementNeed(string Tranche, string Gate, int Round, ImmutableList<string> Services);
