using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Domain.Common;

namespace Transition.Application.Insight;

/// <summary>
/// All aggregates of a kind of which there are few and which are read often: read together once, kept in memory, and
/// brought up to date by one point read and a read of each that has changed.
/// </summary>
public sealed class Library<T>(Views views, AggregateJournal journal, IEventStore store, ILogger<Library<T>> log)
    where T : class, IAggregate<T>
{
    private const int MostOneByOne = 20;

    private readonly ConcurrentDictionary<string, (long Version, T State)> shelf = new();

    /// <summary>All of them that can be read, in the order of their ids.</summary>
    public async Task<IReadOnlyDictionary<string, T>> AllAsync(CancellationToken cancellation)
    {
        var versions = await VersionsAsync(cancellation);
        if (shelf.IsEmpty && versions.Of.Count > MostOneByOne)
        {
            await LoadAllAsync(cancellation);
        }

        var stale = versions.Of.Where(item => !shelf.TryGetValue(item.Key, out var known) || known.Version < item.Value);
        await Parallel.ForEachAsync(
            stale.ToList(),
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellation },
            async (item, token) => await TryLoadAsync(item.Key, token));
        return versions.Of.Keys.Where(shelf.ContainsKey).ToDictionary(id => id, id => shelf[id].State);
    }

    /// <summary>One of them, fresh from its head; null if there is none.</summary>
    public async Task<T?> FindAsync(string id, CancellationToken cancellation)
    {
        var loaded = await journal.LoadAsync<T>(id, cancellation);
        return loaded.Head is null ? null : loaded.State;
    }

    /// <summary>At first one query for all of them is less than a read for each.</summary>
    private async Task LoadAllAsync(CancellationToken cancellation)
    {
        await foreach (var head in store.ReadHeadsAsync(T.Kind, cancellation))
        {
            try
            {
                shelf[head.Aggregate.Id] = (head.Version, await journal.StateAsync<T>(head, cancellation));
            }
            catch (UnreadableException)
            {
                // Read once more by itself below, which says so.
            }
        }
    }

    /// <summary>One that cannot be read is parked; the last that was known of it stays here.</summary>
    private async Task TryLoadAsync(string id, CancellationToken cancellation)
    {
        try
        {
            var loaded = await journal.LoadAsync<T>(id, cancellation);
            shelf[id] = (loaded.Version, loaded.State);
        }
        catch (UnreadableException unreadable)
        {
            log.LogError(unreadable, "{Kind} {Id} is left out.", T.Kind, id);
        }
    }

    /// <summary>Where the list cannot be read the heads themselves are looked over, which takes longer.</summary>
    private async Task<Versions> VersionsAsync(CancellationToken cancellation)
    {
        try
        {
            return await views.ReadAsync<Versions>(Versions.KeyOf(T.Kind), cancellation) ?? new();
        }
        catch (UnreadableDocumentException unreadable)
        {
            log.LogError(unreadable, "The list of every {Kind} cannot be read: rebuild the read models.", T.Kind);
            return await store.ReadHeadsAsync(T.Kind, cancellation)
                .AggregateAsync(new Versions(), (versions, head) => versions.Set(head.Aggregate.Id, head.Version), cancellation);
        }
    }
}
