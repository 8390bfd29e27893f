namespace Transition.Application.Submissions;

/// <summary>A condition, as a person gives it.</summary>
/// <param name="Trigger">In words, what switches it on. Words alone do not: it holds from the start.</param>
/// <param name="When">What switches it on, as data.</param>
public sealed record ConditionInput(string? Text, string? Owner, DateOnly? Due, string? Trigger = null, TriggerInput? When = null);
