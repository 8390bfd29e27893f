using Transition.Application.Common;
using Transition.Application.Ports;

namespace Transition.Application.Journal;

/// <summary>Documents as what they say, instead of their bytes.</summary>
public static class KeptDocuments
{
    /// <exception cref="System.Text.Json.JsonException">It says something else.</exception>
    public static T As<T>(this StoredDocument stored)
        where T : class => DomainJson.Decode<T>(stored.Content.Span);

    /// <summary>Changes what a document says; nothing is written where the change gives the same instance.</summary>
    /// <param name="none">What it says as long as there is none.</param>
    /// <param name="change">May be called more than once, each time on the newest.</param>
    /// <exception cref="ConcurrencyException">Others were faster every time.</exception>
    public static Task ChangeAsync<T>(
        this IDocumentStore store, string key, T none, Func<T, T> change, TimeProvider time, CancellationToken cancellation)
        where T : class =>
        store.ChangeAsync(
            key,
            stored =>
            {
                var before = stored?.As<T>() ?? none;
                var after = change(before);
                return ReferenceEquals(before, after) ? null : DomainJson.Encode(after);
            },
            time,
            cancellation);
}
