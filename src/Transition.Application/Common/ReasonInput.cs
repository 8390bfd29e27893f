namespace Transition.Application.Common;

/// <summary>A reason, as a person gives it.</summary>
public sealed record ReasonInput(string? Reason);
