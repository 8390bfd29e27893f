using System.Collections.Concurrent;
using Transition.Application.Journal;
using Transition.Domain.Common;

namespace Transition.Application.Insight;

/// <summary>
/// All aggregates of a kind of which there are few and which are read often: kept in memory, and brought up to date by one
/// point read and a read of each that has changed.
/// </summary>
public sealed class Library<T>(Views views, AggregateJournal journal)
    where T : class, IAggregate<T>
{
    private readonly ConcurrentDictionary<string, (long Version, T State)> shelf = new();

    /// <summary>All of them, in the order of their ids.</summary>
    public async Task<IReadOnlyDictionary<string, T>> AllAsync(CancellationToken cancellation)
    {
        var versions = await views.ReadAsync<Versions>(Versions.KeyOf(T.Kind), cancellation) ?? new();
        var stale = versions.Of.Where(item => !shelf.TryGetValue(item.Key, out var known) || known.Version < item.Value);
        await Parallel.ForEachAsync(
            stale.ToList(),
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellation },
            async (item, token) =>
            {
                var loaded = await journal.LoadAsync<T>(item.Key, token);
                shelf[item.Key] = (loaded.Version, loaded.State);
            });
        return versions.Of.Keys.ToDictionary(id => id, id => shelf[id].State);
    }

    /// <summary>One of them, fresh from its head; null if there is none.</summary>
    public async Task<T?> FindAsync(string id, CancellationToken cancellation)
    {
        var loaded = await journal.LoadAsync<T>(id, cancellation);
        return loaded.Head is null ? null : loaded.State;
    }
}
