namespace Transition.Domain.Common;

/// <summary>
/// A command was refused: nothing has changed. The message says what was wrong and what to do, in words for people.
/// </summary>
/// <param name="kind">What sort of refusal it is.</param>
/// <param name="code">A stable name for programs, for example <c>claim-overlaps</c>.</param>
/// <param name="message">What was wrong and what to do.</param>
/// <param name="field">The input field at fault, if one is.</param>
public sealed class RefusedException(RefusalKind kind, string code, string message, string? field = null) : Exception(message)
{
    public RefusalKind Kind { get; } = kind;

    public string Code { get; } = code;

    public string? Field { get; } = field;
}
