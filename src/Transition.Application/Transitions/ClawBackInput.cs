namespace Transition.Application.Transitions;

/// <summary>A return of a service to NHS England, as a person starts it.</summary>
/// <param name="Returned">The date aimed at.</param>
public sealed record ClawBackInput(DateOnly? Returned, string? Reason);
