namespace Transition.Domain.Submissions;

/// <summary>What an approval demands.</summary>
/// <param name="Owner">Code of the body that must meet it.</param>
/// <param name="Trigger">What switches it on, if it does not hold from the start.</param>
public sealed record Condition(string Text, string Owner, DateOnly Due, string? Trigger = null);
