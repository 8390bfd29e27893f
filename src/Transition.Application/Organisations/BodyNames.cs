using Transition.Application.Insight;
using Transition.Domain.Common;
using Transition.Domain.Organisations;

namespace Transition.Application.Organisations;

/// <summary>What bodies are called today. Names change, so what is kept has codes, and whoever shows it to people asks here.</summary>
/// <param name="known">The whole name of the body that is registered with a code, if there is one.</param>
public sealed class BodyNames(Func<string, string?> known)
{
    public static async Task<BodyNames> ReadAsync(Library<Organisation> organisations, CancellationToken cancellation) =>
        From(await organisations.AllAsync(cancellation));

    public static BodyNames From(IReadOnlyDictionary<string, Organisation> bodies) =>
        new(code => bodies.GetValueOrDefault(code)?.Facts.Name);

    /// <summary>As people say it in lists and sentences; the page of the body and what is published have its whole name.</summary>
    public string Of(string code) => Whole(code).Replace("Integrated Care Board", "ICB", StringComparison.Ordinal);

    public string Whole(string code) => known(code) ?? code switch
    {
        Bodies.NhseBoard => "NHS England Board",
        Bodies.NationalModerationPanel => "National moderation panel",
        _ => code,
    };
}
