using System.Collections.Immutable;
using System.Text.RegularExpressions;

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
    private readonly IReadOnlyList<RefusedException>? all;

    /// <param name="all">Everything that was wrong; the first stands for them where only one can be named.</param>
    public RefusedException(IReadOnlyList<RefusedException> all)
        : this(all[0].Kind, all[0].Code, all[0].Message, all[0].Field) => this.all = all;

    public RefusalKind Kind { get; } = kind;

    public string Code { get; } = code;

    public string? Field { get; } = field;

    /// <summary>Everything that was wrong, each with its own field; mostly only this.</summary>
    public IReadOnlyList<RefusedException> All => all ?? [this];

    /// <summary>The bodies that the message has by their codes, which are all that rules know of them.</summary>
    public ImmutableList<string> Bodies { get; private init; } = [];

    /// <summary>The refusal, with the bodies that its message has by their codes.</summary>
    public RefusedException About(params IEnumerable<string> bodies) => new(Kind, Code, Message, Field) { Bodies = [.. bodies] };

    /// <summary>What people are shown: the names of bodies instead of their codes.</summary>
    public RefusedException Named(Func<string, string> nameOf) => new([.. All.Select(one => one.WithNames(nameOf))]);

    private RefusedException WithNames(Func<string, string> nameOf) => Bodies.IsEmpty
        ? this
        : new(Kind, Code, Regex.Replace(Message, $@"\b({string.Join('|', Bodies.Select(Regex.Escape))})\b", code => nameOf(code.Value)), Field);
}
