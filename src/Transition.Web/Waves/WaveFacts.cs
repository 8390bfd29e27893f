using Transition.Application.Access;
using Transition.Application.Insight;
using Transition.Application.Pathways;
using Transition.Application.Waves;
using Transition.Domain.Access;
using Transition.Web.Insight;

namespace Transition.Web.Waves;

/// <summary>Gathers what the pages of waves show.</summary>
public sealed class WaveFacts(WavePlanner planner, Dashboard dashboard, PathwayBook pathways, NameReader names, Library<Person> people)
{
    public async Task<WaveModel> ReadAsync(Caller caller, string id, CancellationToken cancellation)
    {
        var wave = await planner.GetAsync(caller, id, cancellation);
        var portfolio = await dashboard.GetAsync(caller, cancellation);
        var launcher = wave.LaunchedBy is { } by ? (await people.FindAsync(by, cancellation))?.Name ?? by : null;
        var pathway = pathways.Get(wave.Pathway, wave.PathwayVersion);
        return new(
            wave, [.. portfolio.Cells.Where(cell => cell.Wave == id)], await names.ReadAsync(caller, cancellation), pathway.Name, launcher,
            caller.May(Permission.PlanWaves), [.. pathway.Stages.Select(stage => stage.Id)]);
    }

    /// <param name="id">The wave to edit; null for a new one.</param>
    public async Task<WaveFormModel> FormAsync(Caller caller, string? id, CancellationToken cancellation)
    {
        var saved = id is null ? null : await planner.GetAsync(caller, id, cancellation);
        return new(
            id, saved, await names.ReadAsync(caller, cancellation),
            [.. pathways.All.GroupBy(pathway => pathway.Id).Select(versions => versions.Last())]);
    }
}
