using System.Collections.Concurrent;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Application.Transitions;
using Transition.Domain.Waves;

namespace Transition.Application.Insight;

/// <summary>
/// How all transitions stand, counted by tranche, so that whoever looks at the whole reads a few documents and not every line.
/// A tranche is counted anew from its lines, never by one more or less: once more changes nothing.
/// </summary>
public sealed class Portfolio : IGathersWrites
{
    /// <summary>The tranche last changed by each; another look at the same one is another object.</summary>
    private readonly ConcurrentDictionary<string, object> touched = new();
    private readonly Flushing flushing;
    private readonly Views views;

    public Portfolio(Views views)
    {
        this.views = views;
        flushing = new(CountTouchedAsync);
    }

    /// <summary>Lines of a tranche have changed.</summary>
    public void Touch(string tranche) => touched[tranche] = new();

    /// <summary>By the tranche's id.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, TrancheCount>>> AllAsync(CancellationToken cancellation)
    {
        await CountAsync(touched.Keys, cancellation);
        var documents = await views.ReadManyAsync<PortfolioCounts>(Keys.AllCounts, cancellation);
        return [.. documents.OfType<PortfolioCounts>().SelectMany(document => document.Of)];
    }

    public async Task<IReadOnlyList<TrancheCount>> OfWaveAsync(string wave, CancellationToken cancellation)
    {
        await CountAsync(touched.Keys.Where(tranche => Tranche.WaveOf(tranche) == wave), cancellation);
        var document = await views.ReadAsync<PortfolioCounts>(Keys.Counts(wave), cancellation);
        return [.. (document?.Of.Values ?? []).Where(count => count.Wave == wave)];
    }

    /// <summary>
    /// Counts what has changed once its lines are stored: only then do they hold what other processes have changed as well, so that
    /// whoever stores lines last also counts them last. The counts are read models, and stored with them.
    /// </summary>
    public Task FlushAsync(Pace pace, CancellationToken cancellation) => flushing.FlushAsync(pace, cancellation);

    private async Task CountTouchedAsync(Pace pace, CancellationToken cancellation)
    {
        var taken = touched.ToList();
        await views.FlushAsync<TrancheLines>(pace, cancellation);
        await CountAsync(taken.Select(item => item.Key), cancellation);
        taken.ForEach(item => touched.TryRemove(item));
    }

    private Task CountAsync(IEnumerable<string> tranches, CancellationToken cancellation) =>
        Task.WhenAll(tranches.Select(tranche => views.DeriveAsync<TrancheLines, PortfolioCounts>(
            Keys.TrancheLines(tranche),
            Keys.Counts(Tranche.WaveOf(tranche)),
            (lines, counts) => counts.With(tranche, TrancheCount.Of(Tranche.WaveOf(tranche), [.. lines.Lines.Values])),
            cancellation)));
}
