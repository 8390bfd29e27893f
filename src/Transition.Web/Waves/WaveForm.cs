using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Transition.Application.Common;
using Transition.Application.Waves;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Web.Common.Forms;

namespace Transition.Web.Waves;

/// <summary>The form of the plan of a wave.</summary>
public static class WaveForm
{
    /// <summary>Says how services are chosen: those that are ticked, or all of a suitability.</summary>
    public const string By = "by";
    public const string ByCodes = "codes";
    public const string BySuitability = "suitability";

    /// <summary>What to do with the form.</summary>
    public const string Step = "do";

    public static FormModel New { get; } = FormModel.Of((By, BySuitability), ("suitability", Choice.NameOf(Suitability.Ready)));

    public static FormModel Of(WaveView wave) => FormModel.Of(
        ("name", wave.Name), ("pathway", wave.Pathway), (By, ByCodes), ("services", Several(wave.Services)),
        ("footprints", Several(wave.Footprints)), ("targets.joint", Text(wave.Targets.Joint)),
        ("targets.delegated", Text(wave.Targets.Delegated)), (FormModel.Version, wave.Version.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The version that the person edits; null for a new wave.</summary>
    public static long? VersionOf(FormModel form) => long.TryParse(form[FormModel.Version], out var version) ? version : null;

    /// <summary>What the form says; refuses what cannot be read.</summary>
    public static WaveInput Read(FormModel form)
    {
        var wrong = new Refusals();
        WaveInput input = new(
            wrong.Try(() => Refuse.IfBlank(form["name"], "name", "a name for the wave")),
            wrong.Try(() => Refuse.IfBlank(form["pathway"], "pathway", "the pathway")),
            form[By] == BySuitability
                ? new([], wrong.Try(() => Choice.Read<Suitability>(form["suitability"], "suitability")))
                : new(form.All("services"), null),
            wrong.Try(() => form.All("footprints") is { Count: > 0 } some ? some : throw Refuse.Invalid("footprints", "Choose at least one footprint.")),
            new(wrong.Try(() => form.Date("targets.joint")), wrong.Try(() => form.Date("targets.delegated"))));
        wrong.ThrowIfAny();
        return input;
    }

    /// <summary>The page with what has been entered in its address: to look at other services, and to pass on a plan that is begun.</summary>
    public static string AddressOf(string page, FormModel form) => QueryHelpers.AddQueryString(
        page, form.Values.Where(field => field.Key != Step && !field.Key.StartsWith("__", StringComparison.Ordinal) && form[field.Key] is not null))
        + "#find-services";

    /// <summary>The form with the services that are shown ticked as well, or without those ticks.</summary>
    public static FormModel Tick(FormModel form, IEnumerable<string> shown, bool ticked) => form
        .With(By, ByCodes)
        .With("services", Several(ticked ? form.All("services").Union(shown) : form.All("services").Except(shown)));

    private static StringValues Several(IEnumerable<string> values) => new([.. values]);

    private static string? Text(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);
}
