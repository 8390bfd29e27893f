using System.Diagnostics.CodeAnalysis;

namespace Transition.Domain.Common;

/// <summary>The refusals, one a kind, so that a rule reads as one line.</summary>
public static class Refuse
{
    public const string KeyReusedCode = "key-reused";

    public static RefusedException Invalid(string field, Wording wording) => new(RefusalKind.Invalid, "invalid", wording, field);

    public static RefusedException Forbidden(string code, Wording wording) => new(RefusalKind.Forbidden, code, wording);

    public static RefusedException NotFound(string what, string id) =>
        new(RefusalKind.NotFound, "not-found", $"There is no {what} '{id}'. Check the code or choose one from the list.");

    public static RefusedException Conflict(string code, Wording wording, string? field = null) =>
        new(RefusalKind.Conflict, code, wording, field);

    /// <summary>The same key came with something else: nothing is done, so that nobody takes an earlier answer for the one to this.</summary>
    public static RefusedException KeyReused() =>
        Unprocessable(KeyReusedCode, "This Idempotency-Key was used for another request. Use a new one.", "Idempotency-Key");

    /// <summary>A change that would change nothing: there is no event that could keep its reason.</summary>
    public static RefusedException NothingChanged() => Conflict(
        "nothing-changed",
        "Nothing has been changed, and the reason has not been kept: what was sent is on record already. Change something, or leave it as it is.",
        "reason");

    public static RefusedException Stale(Wording wording, string? field = null) => new(RefusalKind.Stale, "stale", wording, field);

    public static RefusedException Unprocessable(string code, Wording wording, string? field = null) =>
        new(RefusalKind.Unprocessable, code, wording, field);

    /// <summary>Refuses a missing or blank text; returns it trimmed.</summary>
    public static string IfBlank([NotNull] string? value, string field, string what) =>
        string.IsNullOrWhiteSpace(value) ? throw Invalid(field, $"Give {what}.") : value.Trim();
}
