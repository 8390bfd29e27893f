namespace Transition.Application.Submissions;

/// <summary>A condition, as a person gives it.</summary>
public sealed record ConditionInput(string? Text, string? Owner, DateOnly? Due, string? Trigger = null);
