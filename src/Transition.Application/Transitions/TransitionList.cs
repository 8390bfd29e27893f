using System.Globalization;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Domain.Common;
using Transition.Domain.Waves;

namespace Transition.Application.Transitions;

/// <summary>
/// Lists transitions from the read models of their tranches: one point read for each in which, by its counts, some of them may be.
/// </summary>
public sealed class TransitionList(Views views, Portfolio portfolio, Library<Wave> waves)
{
    private const int Usual = 100;
    private const int Most = 1000;

    /// <param name="next">From the page before.</param>
    public async Task<Page<LineView>> ListAsync(
        Caller caller, TransitionFilter filter, string? next, int? limit, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadTransitions);
        var tranches = await TranchesAsync(filter, cancellation);
        var (tranche, skip) = Position(next);
        var wanted = Math.Clamp(limit ?? Usual, 1, Most);
        var barren = await BarrenAsync(filter, cancellation);
        List<LineView> items = [];
        for (; tranche < tranches.Count; tranche++, skip = 0)
        {
            if (barren.Contains(tranches[tranche]))
            {
                continue;
            }

            var lines = await views.ReadAsync<TrancheLines>(Keys.TrancheLines(tranches[tranche]), cancellation);
            var matching = (lines?.Lines.Values ?? []).Where(filter.Matches).Skip(skip).Take(wanted - items.Count + 1).ToList();
            if (items.Count + matching.Count > wanted)
            {
                var taken = wanted - items.Count;
                items.AddRange(matching.Take(taken));
                return new(items, string.Create(CultureInfo.InvariantCulture, $"{tranche}.{skip + taken}"));
            }

            items.AddRange(matching);
        }

        return new(items, null);
    }

    /// <summary>The tranches that have nothing of what is looked for. Their places in the list stay, for the pages that follow.</summary>
    private async Task<IReadOnlySet<string>> BarrenAsync(TransitionFilter filter, CancellationToken cancellation) =>
        filter is { Wave: null, AsksForStand: true }
            ? (await portfolio.AllAsync(cancellation))
                .Where(count => !count.Value.Groups.Any(filter.Matches))
                .Select(count => count.Key)
                .ToHashSet()
            : new HashSet<string>();

    private async Task<IReadOnlyList<string>> TranchesAsync(TransitionFilter filter, CancellationToken cancellation)
    {
        var all = await waves.AllAsync(cancellation);
        return
        [
            .. all.Values
                .Where(wave => (filter.Wave is null || wave.Id == filter.Wave)
                    && (filter.Service is null || wave.Plan!.Services.Contains(filter.Service)))
                .SelectMany(wave => wave.Started
                    .Where(started => started.Value > 0 && (filter.Footprint is null || started.Key == filter.Footprint))
                    .Select(started => Tranche.IdOf(wave.Id, started.Key))),
        ];
    }

    private static (int Tranche, int Skip) Position(string? next)
    {
        if (next is null)
        {
            return (0, 0);
        }

        var parts = next.Split('.');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var tranche)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var skip)
                ? (tranche, skip)
                : throw Refuse.Invalid("next", "Use the value of 'next' from the page before, or leave it out.");
    }
}
