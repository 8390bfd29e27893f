using Transition.Application.Access;
using Transition.Application.Catalogue;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Application.Register;
using Transition.Application.Transitions;
using Transition.Domain.Footprints;
using Transition.Domain.Transitions;

namespace Transition.Application.Insight;

/// <summary>The whole portfolio at a glance, from what is counted.</summary>
public sealed class Dashboard(
    AggregateJournal journal, Views views, Portfolio portfolio, Library<Footprint> footprints, CatalogueDesk catalogue, RegisterDesk register)
{
    private const int MostOverdue = 50;
    private const int MostTargets = 12;

    public async Task<DashboardView> GetAsync(Caller caller, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadTransitions);
        var counts = await portfolio.AllAsync(cancellation);
        var cells = await CellsAsync(counts.Select(count => count.Value), cancellation);
        var groups = counts.SelectMany(count => count.Value.Groups).ToList();
        return new(
            journal.Today,
            groups.Sum(alike => alike.Count),
            cells,
            DashboardTotals.Of(cells),
            await catalogue.CountAsync(caller, null, cancellation),
            await register.CountAsync(caller, null, cancellation),
            groups.Where(IsOverdue).Sum(alike => alike.Count),
            await OverdueAsync(counts, cancellation),
            [.. DashboardTarget.Next(groups, journal.Today).Take(MostTargets)]);
    }

    /// <summary>The transitions of one wave, broken down.</summary>
    public async Task<IReadOnlyList<DashboardCell>> OfWaveAsync(Caller caller, string wave, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadTransitions);
        return await CellsAsync(await portfolio.OfWaveAsync(wave, cancellation), cancellation);
    }

    private async Task<IReadOnlyList<DashboardCell>> CellsAsync(IEnumerable<TrancheCount> counts, CancellationToken cancellation)
    {
        var areas = await footprints.AllAsync(cancellation);
        return DashboardCell.Of(counts, footprint => areas.GetValueOrDefault(footprint)?.Region ?? string.Empty);
    }

    /// <summary>Those that have waited longest. Only the lines of tranches are read that have some of them.</summary>
    private async Task<IReadOnlyList<LineView>> OverdueAsync(
        IEnumerable<KeyValuePair<string, TrancheCount>> counts, CancellationToken cancellation)
    {
        var oldest = counts
            .SelectMany(count => count.Value.Groups.Where(IsOverdue).Select(alike => (alike.Date, Tranche: count.Key, alike.Count)))
            .OrderBy(group => group.Date)
            .ThenBy(group => group.Tranche, StringComparer.Ordinal);
        HashSet<string> needed = [];
        var found = 0;
        foreach (var group in oldest.TakeWhile(_ => found < MostOverdue))
        {
            needed.Add(group.Tranche);
            found += group.Count;
        }

        var documents = await views.ReadManyAsync<TrancheLines>(needed.Select(Keys.TrancheLines), cancellation);
        return
        [
            .. documents.SelectMany(document => document?.Lines.Values ?? [])
                .Where(line => line.Status == TransitionStatus.Overdue)
                .OrderBy(line => DashboardTarget.DateOf(line))
                .ThenBy(line => line.Tranche, StringComparer.Ordinal)
                .ThenBy(line => line.Id, StringComparer.Ordinal)
                .Take(MostOverdue),
        ];
    }

    private static bool IsOverdue(Alike alike) => alike.Status == TransitionStatus.Overdue;
}
