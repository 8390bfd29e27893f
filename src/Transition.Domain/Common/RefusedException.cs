namespace Transition.Domain.Common;

/// <summary>
/// A command was refused: nothing has changed. The wording says what was wrong and what to do, in words for people.
/// </summary>
/// <param name="kind">What sort of refusal it is.</param>
/// <param name="code">A stable name for programs, for example <c>claim-overlaps</c>.</param>
/// <param name="wording">What was wrong and what to do.</param>
/// <param name="field">The input field at fault, if one is.</param>
public sealed class RefusedException(RefusalKind kind, string code, Wording wording, string? field = null) : Exception(wording.ToString())
{
    private readonly IReadOnlyList<RefusedException>? all;

    /// <param name="all">Everything that was wrong; the first stands for them where only one can be named.</param>
    public RefusedException(IReadOnlyList<RefusedException> all)
        : this(all[0].Kind, all[0].Code, all[0].Wording, all[0].Field) => this.all = all;

    public RefusalKind Kind { get; } = kind;

    public string Code { get; } = code;

    public Wording Wording { get; } = wording;

    public string? Field { get; } = field;

    /// <summary>Everything that was wrong, each with its own field; mostly only this.</summary>
    public IReadOnlyList<RefusedException> All => all ?? [this];

    /// <summary>The same, at fields that are called otherwise.</summary>
    public RefusedException At(Func<string, string?> fieldOf) => new([
        .. All.Select(one => new RefusedException(one.Kind, one.Code, one.Wording, one.Field is { } field ? fieldOf(field) : null)),
    ]);
}
