using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Application.Ports;

namespace Transition.Application.Insight;

/// <summary>
/// The read models: documents by key. Changes to one document that come together share a write, and changes that lose a race
/// are made again on what won.
/// </summary>
public sealed class Views(
    [FromKeyedServices(Views.Store)] IDocumentStore store, Generations generations, Tenancy tenancy, TimeProvider machine)
{
    /// <summary>The name under which the document store of the read models is registered.</summary>
    public const string Store = "views";

    private const int MostAttempts = 30;
    private readonly ConcurrentDictionary<string, object> batchers = new();
    private readonly ConcurrentDictionary<string, (object Document, string? ETag, long Epoch)> written = new();

    public async Task<T?> ReadAsync<T>(string key, CancellationToken cancellation)
        where T : class
    {
        key = Generation.KeyIn((await generations.NowAsync(cancellation)).Shown, key);
        if (IsNewest(key, out var document))
        {
            return (T)document;
        }

        return await store.ReadAsync(key, cancellation) is { } stored ? Decode<T>(stored) : null;
    }

    /// <summary>The documents in the order of their keys; null for each that there is not.</summary>
    public async Task<IReadOnlyList<T?>> ReadManyAsync<T>(IEnumerable<string> keys, CancellationToken cancellation)
        where T : class =>
        await Task.WhenAll(keys.Select(key => ReadAsync<T>(key, cancellation)));

    /// <summary>Changes a document; a new one if there is none. The task ends when the change is stored.</summary>
    /// <param name="change">Gives the new document, or the same instance if there is nothing to change.</param>
    public async Task ChangeAsync<T>(string key, Func<T, T> change, CancellationToken cancellation)
        where T : class, new() =>
        await Task.WhenAll((await generations.WrittenAsync(cancellation)).Select(generation =>
            ChangeOneAsync(Generation.KeyIn(generation, key), change, cancellation)));

    /// <summary>Removes the documents of every generation that is neither shown nor being made.</summary>
    public async Task RemoveStrangersAsync(Generation now, CancellationToken cancellation)
    {
        foreach (var key in written.Keys.Where(now.IsStrange))
        {
            written.TryRemove(key, out _);
            batchers.TryRemove(key, out _);
        }

        await store.RemoveAllAsync(now.IsStrange, cancellation);
    }

    private Task ChangeOneAsync<T>(string key, Func<T, T> change, CancellationToken cancellation)
        where T : class, new()
    {
        var batcher = (Batcher<Func<T, T>, bool>)batchers.GetOrAdd(
            key, name => new Batcher<Func<T, T>, bool>((changes, token) => ApplyAsync(name, changes, token)));
        return batcher.AddAsync(change, cancellation);
    }

    private async Task<IReadOnlyList<bool>> ApplyAsync<T>(string key, IReadOnlyList<Func<T, T>> changes, CancellationToken cancellation)
        where T : class, new()
    {
        if (await TryOnWrittenAsync(key, changes, cancellation))
        {
            return Changed(changes, true);
        }

        for (var attempt = 1; ; attempt++)
        {
            var epoch = tenancy.Epoch;
            var stored = await store.ReadAsync(key, cancellation);
            var before = stored is null ? new T() : Decode<T>(stored);
            var after = changes.Aggregate(before, (document, change) => change(document));
            if (ReferenceEquals(before, after))
            {
                Keep(key, before, stored?.ETag, epoch);
                return Changed(changes, false);
            }

            try
            {
                await WriteAsync(key, after, stored?.ETag, cancellation);
                return Changed(changes, true);
            }
            catch (ConcurrencyException) when (attempt < MostAttempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 5 * attempt)), machine, cancellation);
            }
        }
    }

    /// <summary>
    /// Changes what this process wrote last and saves reading it. That nobody has written since, the guard of the write proves;
    /// "nothing to change" proves nothing and is left to a document read afresh.
    /// </summary>
    private async Task<bool> TryOnWrittenAsync<T>(string key, IReadOnlyList<Func<T, T>> changes, CancellationToken cancellation)
        where T : class
    {
        if (!written.TryGetValue(key, out var known))
        {
            return false;
        }

        var before = (T)known.Document;
        var after = changes.Aggregate(before, (document, change) => change(document));
        if (ReferenceEquals(before, after))
        {
            return IsNewest(key, out _);
        }

        try
        {
            await WriteAsync(key, after, known.ETag, cancellation);
            return true;
        }
        catch (ConcurrencyException)
        {
            return false;
        }
    }

    private async Task WriteAsync<T>(string key, T document, string? etag, CancellationToken cancellation)
        where T : class
    {
        // Until the answer is there nobody knows which of the two is stored.
        written.TryRemove(key, out _);
        var epoch = tenancy.Epoch;
        written[key] = (document, await StoreAsync(key, document, etag, cancellation), epoch);
    }

    private async Task<string?> StoreAsync<T>(string key, T document, string? etag, CancellationToken cancellation)
    {
        if (document is not ICanBeEmpty { IsEmpty: true })
        {
            var content = JsonSerializer.SerializeToUtf8Bytes(document, DomainJson.Options);
            return (await store.WriteAsync(key, content, etag, cancellation)).ETag;
        }

        if (etag is not null)
        {
            await store.RemoveAsync(key, etag, cancellation);
        }

        return null;
    }

    /// <summary>Only changes are made one after the other, so only they can tell that a document is the newest.</summary>
    private void Keep(string key, object document, string? etag, long epoch)
    {
        if (tenancy.IsCertain)
        {
            written[key] = (document, etag, epoch);
        }
    }

    private bool IsNewest(string key, [NotNullWhen(true)] out object? document)
    {
        var isNewest = tenancy.IsCertain & written.TryGetValue(key, out var known) && known.Epoch == tenancy.Epoch;
        document = isNewest ? known.Document : null;
        return isNewest;
    }

    private static IReadOnlyList<bool> Changed<T>(IReadOnlyList<Func<T, T>> changes, bool changed) => [.. changes.Select(_ => changed)];

    /// <exception cref="UnreadableDocumentException">It is not one.</exception>
    private static T Decode<T>(StoredDocument stored)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(stored.Content.Span, DomainJson.Options) ?? throw new JsonException("It is empty.");
        }
        catch (JsonException broken)
        {
            throw new UnreadableDocumentException(stored.Key, broken);
        }
    }
}
