namespace Transition.LocalHost.Development;

/// <param name="Persona">The id of a demo persona.</param>
public sealed record TokenInput(string? Persona);
