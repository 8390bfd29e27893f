namespace Transition.Application.Transitions;

/// <summary>The ICBs that stay in a transition.</summary>
public sealed record RescopeInput(IReadOnlyList<string>? Icbs, string? Reason);
