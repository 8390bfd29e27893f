namespace Transition.Application.Ports;

/// <summary>
/// Small documents by key, each read by one point read. Read models are kept in one such store (they can be wiped and
/// rebuilt), settings in another.
/// </summary>
public interface IDocumentStore
{
    Task<StoredDocument?> ReadAsync(string key, CancellationToken cancellation);

    /// <summary>Writes if the stored document is still the one with <paramref name="etag"/> (null: if there is none yet).</summary>
    /// <exception cref="ConcurrencyException">It is not.</exception>
    Task<StoredDocument> WriteAsync(string key, ReadOnlyMemory<byte> content, string? etag, CancellationToken cancellation);

    /// <summary>Removes the document if the stored one is still the one with <paramref name="etag"/>.</summary>
    /// <exception cref="ConcurrencyException">It is not.</exception>
    Task RemoveAsync(string key, string etag, CancellationToken cancellation);

    /// <summary>Removes the documents whose keys are asked for. Long: it looks at all of them.</summary>
    Task RemoveAllAsync(Func<string, bool> which, CancellationToken cancellation);
}
