namespace Transition.Benchmarks.Steps;

/// <summary>A transition at a gate where one approval is wanted.</summary>
/// <param name="Paper">The hash of the paper, as the approver has read it.</param>
public sealed record Waiting(string Transition, string Wave, string Gate, string Task, string Persona, string Paper);
