namespace Transition.Application.Ports;

/// <summary>Evidence files. A version, once stored, is never overwritten and never removed.</summary>
public interface IEvidenceVault
{
    /// <summary>
    /// Streams <paramref name="content"/> to a new blob, hashing as it goes. Storing the same file again under its name leaves what is
    /// there and returns its facts.
    /// </summary>
    /// <returns>Null if another file has the name: it is left as it is, and this one is read to its end and not kept.</returns>
    /// <exception cref="EvidenceTooLargeException">More than <paramref name="maximumBytes"/> came; nothing is kept.</exception>
    Task<StoredFile?> StoreAsync(string name, Stream content, string contentType, long maximumBytes, CancellationToken cancellation);

    /// <summary>Every stored file, streamed. Long: for a backup only.</summary>
    IAsyncEnumerable<StoredFile> ListAsync(CancellationToken cancellation);

    /// <summary>Opens a stored file for streaming; null if there is none of that name.</summary>
    Task<Stream?> OpenAsync(string name, CancellationToken cancellation);
}
