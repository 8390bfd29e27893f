using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Journal;
using Transition.Application.Ports;

namespace Transition.Application.Insight;

/// <summary>
/// The read models: documents by key. What this process has changed it sees at once. Changes are gathered and stored together,
/// before the pending marks of what made them go, where no other process waits for them; otherwise at once.
/// Changes that lose a race are made again on what won.
/// </summary>
public sealed class Views : IGathersWrites
{
    /// <summary>The name under which the document store of the read models is registered.</summary>
    public const string Store = "views";

    private const int MostAttempts = 30;

    /// <summary>More are stored without waiting for the next flush.</summary>
    private const int MostUnsaved = 500;

    /// <summary>With more, those that are stored are forgotten.</summary>
    private const int MostKept = 20_000;

    private readonly ConcurrentDictionary<string, KeptView> kept = new();
    private readonly ConcurrentDictionary<KeptView, bool> unsaved = new();
    private readonly Batcher<KeptView, Exception?> writing;
    private readonly IDocumentStore store;
    private readonly Generations generations;
    private readonly Tenancy tenancy;
    private readonly TimeProvider machine;

    public Views([FromKeyedServices(Store)] IDocumentStore store, Generations generations, Tenancy tenancy, TimeProvider machine)
    {
        (this.store, this.generations, this.tenancy, this.machine) = (store, generations, tenancy, machine);
        writing = new(WriteAsync);
    }

    /// <summary>The document; null if there is none.</summary>
    public async Task<T?> ReadAsync<T>(string key, CancellationToken cancellation)
        where T : class, new() =>
        await Of<T>(Generation.KeyIn((await generations.NowAsync(cancellation)).Shown, key)).ReadAsync(cancellation);

    /// <summary>The documents in the order of their keys; null for each that there is not.</summary>
    public async Task<IReadOnlyList<T?>> ReadManyAsync<T>(IEnumerable<string> keys, CancellationToken cancellation)
        where T : class, new() =>
        await Task.WhenAll(keys.Select(key => ReadAsync<T>(key, cancellation)));

    /// <summary>
    /// Changes a document; a new one if there is none. When the task ends, whoever waits for the change can read it; it is stored
    /// at the latest when <see cref="FlushAsync(Pace, CancellationToken)"/> has ended.
    /// </summary>
    /// <param name="change">
    /// Gives the new document, or the same instance if there is nothing to change. Made once more on a document that holds it
    /// already, it changes nothing.
    /// </param>
    public async Task ChangeAsync<T>(string key, Func<T, T> change, CancellationToken cancellation)
        where T : class, new()
    {
        foreach (var generation in await generations.WrittenAsync(cancellation))
        {
            await ChangeOneAsync(Generation.KeyIn(generation, key), change, cancellation);
        }
    }

    /// <summary>Changes a document by what another says, in each generation by its own. Nothing changes if there is no other.</summary>
    public async Task DeriveAsync<TFrom, TTo>(string from, string key, Func<TFrom, TTo, TTo> change, CancellationToken cancellation)
        where TFrom : class, new()
        where TTo : class, new()
    {
        foreach (var generation in await generations.WrittenAsync(cancellation))
        {
            if (await Of<TFrom>(Generation.KeyIn(generation, from)).ReadAsync(cancellation) is { } source)
            {
                await ChangeOneAsync<TTo>(Generation.KeyIn(generation, key), document => change(source, document), cancellation);
            }
        }
    }

    /// <summary>Stores a few documents of one sort after the other: whoever waits for an answer need not wait for all of them.</summary>
    public Task FlushAsync(Pace pace, CancellationToken cancellation) => StoreAsync(unsaved.Keys, pace, cancellation);

    /// <summary>Stores the documents of one sort.</summary>
    public Task FlushAsync<T>(Pace pace, CancellationToken cancellation)
        where T : class, new() => StoreAsync(unsaved.Keys.OfType<KeptView<T>>(), pace, cancellation);

    /// <summary>Removes the documents of every generation that is neither shown nor being made.</summary>
    public async Task RemoveStrangersAsync(Generation now, CancellationToken cancellation)
    {
        await FlushAsync(Pace.WithoutRest, cancellation);
        foreach (var key in kept.Keys.Where(now.IsStrange))
        {
            kept.TryRemove(key, out _);
        }

        await store.RemoveAllAsync(now.IsStrange, cancellation);
    }

    private async Task ChangeOneAsync<T>(string key, Func<T, T> change, CancellationToken cancellation)
        where T : class, new()
    {
        var document = Of<T>(key);
        if (!await document.ChangeAsync(change, cancellation))
        {
            return;
        }

        if (!tenancy.IsCertain && !typeof(IMayLag).IsAssignableFrom(typeof(T)))
        {
            await SaveAsync([document], cancellation);
        }
        else if (unsaved.Count > MostUnsaved)
        {
            await FlushAsync(Pace.WithoutRest, cancellation);
        }
    }

    private KeptView<T> Of<T>(string key)
        where T : class, new()
    {
        if (kept.TryGetValue(key, out var known))
        {
            return (KeptView<T>)known;
        }

        if (kept.Count % MostKept == MostKept - 1)
        {
            foreach (var document in kept.Values)
            {
                document.Forget();
            }
        }

        return (KeptView<T>)kept.GetOrAdd(key, name => new KeptView<T>(name, store, tenancy, unsaved));
    }

    private Task StoreAsync(IEnumerable<KeptView> documents, Pace pace, CancellationToken cancellation) => pace.DoAsync(
        documents.GroupBy(document => document.GetType()).SelectMany(sort => sort.Chunk(Pace.Few)).ToList(),
        few => SaveAsync(few, cancellation));

    private async Task SaveAsync(IReadOnlyList<KeptView> documents, CancellationToken cancellation)
    {
        if ((await writing.AddAllAsync(documents, cancellation)).OfType<Exception>().FirstOrDefault() is { } failure)
        {
            throw failure;
        }
    }

    /// <summary>Stores documents together; what went wrong with each.</summary>
    private async Task<IReadOnlyList<Exception?>> WriteAsync(IReadOnlyList<KeptView> documents, CancellationToken cancellation)
    {
        ConcurrentDictionary<KeptView, Exception> failures = new();
        var open = documents.Distinct().ToList();
        for (var attempt = 1; open.Count > 0; attempt++)
        {
            if (attempt > 1)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 5 * attempt)), machine, cancellation);
            }

            open = await TryWriteAsync(open, failures, attempt == MostAttempts, cancellation);
        }

        return [.. documents.Select(document => failures.GetValueOrDefault(document))];
    }

    /// <returns>Those that have lost a race and are to be written again.</returns>
    private async Task<List<KeptView>> TryWriteAsync(
        List<KeptView> documents, ConcurrentDictionary<KeptView, Exception> failures, bool isLast, CancellationToken cancellation)
    {
        var prepared = (await Task.WhenAll(documents.Select(async document => (Document: document, Write: await PrepareAsync(document, failures)))))
            .Where(item => item.Write is not null).ToList();
        if (prepared.Count == 0)
        {
            return [];
        }

        IReadOnlyList<DocumentWritten> answers;
        try
        {
            answers = await store.WriteManyAsync([.. prepared.Select(item => item.Write!)], cancellation);
        }
        catch
        {
            prepared.ForEach(item => item.Document.Conclude(null));
            throw;
        }

        List<KeptView> lost = [];
        foreach (var ((document, _), answer) in prepared.Zip(answers))
        {
            document.Conclude(answer);
            if (!answer.Won && isLast)
            {
                failures[document] = new ConcurrencyException($"The read model '{document.Key}' was changed by others again and again.");
            }
            else if (!answer.Won)
            {
                lost.Add(document);
            }
        }

        return lost;
    }

    /// <summary>One that cannot be read or made into bytes stops no other.</summary>
    private static async Task<DocumentWrite?> PrepareAsync(KeptView document, ConcurrentDictionary<KeptView, Exception> failures)
    {
        try
        {
            return await document.PrepareAsync();
        }
        catch (UnreadableDocumentException unreadable)
        {
            // Only a rebuild mends it, and that makes these changes anew.
            document.Drop();
            failures[document] = unreadable;
            return null;
        }
#pragma warning disable CA1031 // The failure goes to those who wait for this document.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            failures[document] = failure;
            return null;
        }
    }
}
