namespace Transition.Web.Insight;

/// <summary>The names that codes stand for; a code that is not known stands for itself.</summary>
public sealed record NamesView(
    IReadOnlyDictionary<string, string> Services,
    IReadOnlyDictionary<string, string> Bodies,
    IReadOnlyDictionary<string, string> Footprints)
{
    public string Service(string code) => Services.TryGetValue(code, out var name) ? $"{code}: {name}" : code;

    public string Body(string code) => code switch
    {
        Domain.Common.Bodies.NhseBoard => "NHS England Board",
        Domain.Common.Bodies.NationalModerationPanel => "National moderation panel",
        _ => Bodies.GetValueOrDefault(code, code),
    };

    public string Footprint(string code) => Footprints.GetValueOrDefault(code, code);
}
