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

    /// <summary>What was given last, if all of it could be read.</summary>
    private volatile Given? given;

    /// <summary>All of them that can be read, in the order of their ids: the same instance as before while no version has changed.</summary>
    public async Task<IReadOnlyDictionary<string, T>> AllAsync(CancellationToken cancellation)
    {
        var versions = await VersionsAsync(cancellation);
        if (given is { } last && last.Versions.SameAs(versions))
        {
            return last.All;
        }

        if (shelf.IsEmpty && versions.Of.Count > MostOneByOne)
        {
            await LoadAllAsync(cancellation);
        }

        var unread = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            Stale(versions).ToList(),
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellation },
            async (id, token) =>
            {
                if (!await TryLoadAsync(id, token))
                {
                    unread.Add(id);
                }
            });
        var all = versions.Of.Keys.Where(shelf.ContainsKey).ToDictionary(id => id, id => shelf[id].State);
        given = unread.IsEmpty ? new(versions, all) : null;
        return all;
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
                Put(head.Aggregate.Id, head.Version, await journal.StateAsync<T>(head, cancellation));
            }
            catch (UnreadableException)
            {
                // Read once more by itself below, which says so.
            }
        }
    }

    /// <returns>False for one that cannot be read: it is parked, and the last that was known of it stays here.</returns>
    private async Task<bool> TryLoadAsync(string id, CancellationToken cancellation)
    {
        try
        {
            var loaded = await journal.LoadAsync<T>(id, cancellation);
            Put(id, loaded.Version, loaded.State);
            return true;
        }
        catch (UnreadableException unreadable)
        {
            log.LogError(unreadable, "{Kind} {Id} is left out.", T.Kind, id);
            return false;
        }
    }

    /// <summary>A read that began earlier may end later: nothing newer gives way to it.</summary>
    private void Put(string id, long version, T state) =>
        shelf.AddOrUpdate(id, (version, state), (_, known) => known.Version > version ? known : (version, state));

    private IEnumerable<string> Stale(Versions versions) =>
        from item in versions.Of
        where !shelf.TryGetValue(item.Key, out var known) || known.Version < item.Value
        select item.Key;

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

    private sealed record Given(Versions Versions, IReadOnlyDictionary<string, T> All);
}
