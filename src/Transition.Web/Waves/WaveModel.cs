using Transition.Application.Insight;
using Transition.Application.Transitions;
using Transition.Application.Waves;
using Transition.Web.Audit;
using Transition.Web.Insight;

namespace Transition.Web.Waves;

/// <summary>What the page of a wave shows.</summary>
/// <param name="Cells">Its transitions by footprint and phase.</param>
/// <param name="Stages">The stages of its pathway, in their order.</param>
/// <param name="MayPlan">Whether the reader may edit and launch it.</param>
/// <param name="History">The newest first.</param>
public sealed record WaveModel(
    WaveView Wave, IReadOnlyList<DashboardCell> Cells, NameBook Names, string PathwayName, bool MayPlan,
    IReadOnlyList<string> Stages, IReadOnlyList<ToldEvent> History)
{
    public IReadOnlyList<NamedCode> Footprints => [.. Wave.Footprints.Select(code => new NamedCode(code, Names.Footprint(code)))];

    /// <summary>In the order in which transitions go through them.</summary>
    public IReadOnlyList<string> Phases =>
    [
        .. Stages.Concat([LineView.LivePhase, LineView.EndPhase]).Where(Wave.ByStage.ContainsKey),
    ];

    public int Handled => Wave.Started + Wave.Skipped.Count;
}
