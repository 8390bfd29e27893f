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

    /// <summary>
    /// Writes documents of different keys in as few requests as the store allows, each if its own guard holds; says in the same
    /// order which did. An exception leaves open which of them were written.
    /// </summary>
    Task<IReadOnlyList<DocumentWritten>> WriteManyAsync(IReadOnlyList<DocumentWrite> writes, CancellationToken cancellation);

    /// <summary>Every document, streamed. Long: for a backup only.</summary>
    IAsyncEnumerable<StoredDocument> ReadAllAsync(CancellationToken cancellation);

    /// <summary>Removes the documents whose keys are asked for. Long: it looks at all of them.</summary>
    Task RemoveAllAsync(Func<string, bool> which, CancellationToken cancellation);
}
