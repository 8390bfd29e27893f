using Transition.Application.Waves;
using Transition.Domain.Pathways;
using Transition.Web.Insight;

namespace Transition.Web.Waves;

/// <summary>What the pages show on which a wave is planned.</summary>
/// <param name="Id">The wave that is edited; null for a new one.</param>
/// <param name="Saved">What is stored of it; null for a new one.</param>
/// <param name="Shown">The services that are shown to choose from.</param>
/// <param name="Preview">What a launch would do now; null before it was asked.</param>
public sealed record WaveFormModel(
    string? Id,
    WaveView? Saved,
    NameBook Names,
    IReadOnlyList<Pathway> Pathways,
    IReadOnlySet<string> Shown,
    WavePreview? Preview = null)
{
    public string Action => Id is null ? "/waves/new" : $"/waves/{Uri.EscapeDataString(Id)}/edit";
}
