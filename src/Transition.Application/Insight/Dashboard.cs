using Transition.Application.Access;
using Transition.Application.Catalogue;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Application.Register;
using Transition.Application.Transitions;
using Transition.Domain.Footprints;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Application.Insight;

/// <summary>The whole portfolio at a glance.</summary>
public sealed class Dashboard(
    AggregateJournal journal, Views views, Library<Wave> waves, Library<Footprint> footprints, CatalogueDesk catalogue, RegisterDesk register)
{
    private const int MostOverdue = 50;
    private const int MostTargets = 12;

    public async Task<DashboardView> GetAsync(Caller caller, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadTransitions);
        var lines = await LinesAsync(cancellation);
        var areas = await footprints.AllAsync(cancellation);
        var cells = lines
            .GroupBy(item => (Wave: item.Wave.Id, item.Line.Footprint, item.Line.Phase, item.Line.Gate, item.Line.State, item.Line.Status))
            .Select(group => new DashboardCell(
                group.Key.Wave, group.Key.Footprint, areas.GetValueOrDefault(group.Key.Footprint)?.Region ?? string.Empty, group.Key.Phase,
                group.Key.Gate, group.Key.State, group.Key.Status, group.Count()))
            .ToList();
        var overdue = lines.Select(item => item.Line).Where(line => line.Status == TransitionStatus.Overdue).ToList();
        return new(
            journal.Today, lines.Count, cells,
            DashboardTotals.Of(cells),
            await catalogue.CountAsync(caller, null, cancellation),
            await register.CountAsync(caller, null, cancellation),
            overdue.Count,
            [.. overdue.OrderBy(line => DashboardTarget.DateOf(line)).ThenBy(line => line.Id, StringComparer.Ordinal).Take(MostOverdue)],
            [.. DashboardTarget.Next(lines.Select(item => item.Line), journal.Today).Take(MostTargets)]);
    }

    private async Task<IReadOnlyList<(Wave Wave, LineView Line)>> LinesAsync(CancellationToken cancellation)
    {
        var tranches = (await waves.AllAsync(cancellation)).Values
            .SelectMany(wave => wave.Started.Keys.Select(footprint => (Wave: wave, Key: Keys.TrancheLines(Tranche.IdOf(wave.Id, footprint)))))
            .ToList();
        var documents = await views.ReadManyAsync<TrancheLines>(tranches.Select(tranche => tranche.Key), cancellation);
        return
        [
            .. tranches.Zip(documents).SelectMany(pair => (pair.Second?.Lines.Values ?? []).Select(line => (pair.First.Wave, line))),
        ];
    }
}
