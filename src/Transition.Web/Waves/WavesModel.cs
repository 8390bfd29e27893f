using Transition.Application.Waves;

namespace Transition.Web.Waves;

/// <summary>What the list of waves shows.</summary>
public sealed record WavesModel(IReadOnlyList<WaveView> Waves, bool MayPlan);
