namespace Transition.Domain.Waves;

/// <summary>What a line waits for, in plain words.</summary>
/// <param name="Code">A stable name for programs.</param>
/// <param name="Body">Whose answer is missing, if it is a body's.</param>
public sealed record Blocker(string Code, string? Gate, string? Body, string Text, DateOnly? Due);
