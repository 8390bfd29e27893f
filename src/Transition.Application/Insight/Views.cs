using System.Collections.Concurrent;
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
public sealed class Views([FromKeyedServices(Views.Store)] IDocumentStore store, TimeProvider machine)
{
    /// <summary>The name under which the document store of the read models is registered.</summary>
    public const string Store = "views";

    private const int MostAttempts = 30;
    private readonly ConcurrentDictionary<string, object> batchers = new();

    public async Task<T?> ReadAsync<T>(string key, CancellationToken cancellation)
        where T : class =>
        await store.ReadAsync(key, cancellation) is { } stored ? Decode<T>(stored) : null;

    /// <summary>The documents in the order of their keys; null for each that there is not.</summary>
    public async Task<IReadOnlyList<T?>> ReadManyAsync<T>(IEnumerable<string> keys, CancellationToken cancellation)
        where T : class =>
        await Task.WhenAll(keys.Select(key => ReadAsync<T>(key, cancellation)));

    /// <summary>Changes a document; a new one if there is none. The task ends when the change is stored.</summary>
    /// <param name="change">Gives the new document, or the same instance if there is nothing to change.</param>
    public Task ChangeAsync<T>(string key, Func<T, T> change, CancellationToken cancellation)
        where T : class, new()
    {
        var batcher = (Batcher<Func<T, T>, bool>)batchers.GetOrAdd(
            key, name => new Batcher<Func<T, T>, bool>((changes, token) => ApplyAsync(name, changes, token)));
        return batcher.AddAsync(change, cancellation);
    }

    /// <summary>Forgets every document, before a rebuild.</summary>
    public Task ClearAsync(CancellationToken cancellation) => store.ClearAsync(cancellation);

    private async Task<IReadOnlyList<bool>> ApplyAsync<T>(string key, IReadOnlyList<Func<T, T>> changes, CancellationToken cancellation)
        where T : class, new()
    {
        for (var attempt = 1; ; attempt++)
        {
            var stored = await store.ReadAsync(key, cancellation);
            var before = stored is null ? new T() : Decode<T>(stored);
            var after = changes.Aggregate(before, (document, change) => change(document));
            if (ReferenceEquals(before, after))
            {
                return [.. changes.Select(_ => false)];
            }

            try
            {
                await store.WriteAsync(key, JsonSerializer.SerializeToUtf8Bytes(after, DomainJson.Options), stored?.ETag, cancellation);
                return [.. changes.Select(_ => true)];
            }
            catch (ConcurrencyException) when (attempt < MostAttempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 5 * attempt)), machine, cancellation);
            }
        }
    }

    private static T Decode<T>(StoredDocument stored) => JsonSerializer.Deserialize<T>(stored.Content.Span, DomainJson.Options)
        ?? throw new InvalidOperationException($"The read model '{stored.Key}' is empty.");
}
