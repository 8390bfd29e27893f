namespace Transition.Domain.Pathways;

/// <summary>The gate that goes on for a footprint after its transitions have completed.</summary>
public sealed record Assurance(Gate Gate, int EveryMonths);
