using Transition.Application.Common;
using Transition.Application.Waves;
using Transition.Domain.Catalogue;
using Transition.Web.Common.Forms;

namespace Transition.Web.Waves;

/// <summary>The plan of a wave as it was entered.</summary>
/// <param name="By"><c>suitability</c> for all services of a suitability, <c>codes</c> for those that are ticked.</param>
/// <param name="Key">Makes a plan that is sent twice one wave.</param>
/// <param name="Version">The version that the person edits; null for a new wave.</param>
public sealed record WaveForm(
    string? Name,
    string? Pathway,
    string By,
    string? Suitability,
    IReadOnlyList<string> Services,
    IReadOnlyList<string> Footprints,
    string? Joint,
    string? Delegated,
    string Key,
    long? Version)
{
    public const string ByCodes = "codes";
    public const string BySuitability = "suitability";

    public static WaveForm New() => new(null, null, BySuitability, "ready", [], [], null, null, Guid.NewGuid().ToString("N"), null);

    public static WaveForm Of(PostedForm form) => new(
        form["name"], form["pathway"], form["by"] ?? ByCodes, form["suitability"], form.All("services"), form.All("footprints"),
        form["joint"], form["delegated"], form["key"] ?? string.Empty, long.TryParse(form["version"], out var version) ? version : null);

    public static WaveForm Of(WaveView wave) => new(
        wave.Name, wave.Pathway, ByCodes, null, wave.Services, wave.Footprints, NullIfNone(wave.Targets.Joint),
        NullIfNone(wave.Targets.Delegated), string.Empty, wave.Version);

    public WaveInput ToInput() => new(Name, Pathway, Selection(), Footprints, new(Entered.Date(Joint, "joint"), Entered.Date(Delegated, "delegated")));

    private ServiceSelection Selection() =>
        By == BySuitability ? new([], Choice.Read<Suitability>(Suitability, "suitability")) : new(Services, null);

    private static string? NullIfNone(DateOnly? date) => date is null ? null : Common.Words.Of(date);
}
