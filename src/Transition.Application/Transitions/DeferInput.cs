namespace Transition.Application.Transitions;

/// <summary>A deferral, as a person gives it.</summary>
public sealed record DeferInput(DateOnly? Until, string? Reason);
