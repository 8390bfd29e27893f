using System.Collections.Immutable;

namespace Transition.Domain.Waves;

/// <summary>Some lines of a tranche.</summary>
public sealed record ChosenLines(string Tranche, ImmutableList<string> Services);
