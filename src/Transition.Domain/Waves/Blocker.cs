namespace Transition.Domain.Waves;

/// <summary>What a line waits for, in plain words.</summary>
/// <param name="Code">A stable name for programs.</param>
/// <param name="Body">Who has to answer or see to it, if it is a body.</param>
public sealed record Blocker(string Code, string? Gate, string? Body, string Text, DateOnly? Due);
