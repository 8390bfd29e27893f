using Transition.Application.Waves;
using Transition.Domain.Pathways;
using Transition.Web.Insight;

namespace Transition.Web.Waves;

/// <summary>What the pages show on which many transitions get new dates.</summary>
/// <param name="Preview">What the dates would do now; null before it was asked.</param>
public sealed record RetargetModel(WaveView Wave, Pathway Pathway, NameBook Names, RetargetPreview? Preview = null)
{
    public string Here => RetargetPageEndpoints.PathOf(Wave.Id);
}
