using Transition.Application.Access;
using Transition.Application.Catalogue;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Pathways;
using Transition.Application.Waves;
using Transition.Domain.Waves;
using Transition.Web.Audit;
using Transition.Web.Common.Forms;
using Transition.Web.Insight;

namespace Transition.Web.Waves;

/// <summary>Gathers what the pages of waves show.</summary>
public sealed class WaveFacts(WavePlanner planner, Dashboard dashboard, PathwayBook pathways, NameReader names, HistoryTeller history,
    CatalogueDesk catalogue)
{
    private static readonly PageRequest All = new(null, 5000);

    public async Task<WaveModel> ReadAsync(Caller caller, string id, CancellationToken cancellation)
    {
        var wave = await planner.GetAsync(caller, id, cancellation);
        var pathway = pathways.Get(wave.Pathway, wave.PathwayVersion);
        return new(
            wave, await dashboard.OfWaveAsync(caller, id, cancellation), await names.ReadAsync(caller, cancellation), pathway.Name,
            caller.May(Permission.PlanWaves), [.. pathway.Stages.Select(stage => stage.Id)],
            await history.ReadAsync(caller, Wave.Kind, id, cancellation));
    }

    /// <param name="id">The wave to edit; null for a new one.</param>
    /// <param name="form">What has been entered so far.</param>
    public async Task<WaveFormModel> FormAsync(Caller caller, string? id, FormModel form, CancellationToken cancellation)
    {
        var saved = id is null ? null : await planner.GetAsync(caller, id, cancellation);
        var book = await names.ReadAsync(caller, cancellation);
        return new(
            id, saved, book, [.. pathways.All.GroupBy(pathway => pathway.Id).Select(versions => versions.Last())],
            await ShownAsync(caller, ServiceFilter.Of(form), book, cancellation));
    }

    private async Task<IReadOnlySet<string>> ShownAsync(
        Caller caller, ServiceFilter filter, NameBook book, CancellationToken cancellation) => filter.IsKnown(book)
            ? (await catalogue.ListAsync(caller, filter.ToQuery(), All, cancellation)).Items.Select(service => service.Code).ToHashSet()
            : new HashSet<string>();
}
