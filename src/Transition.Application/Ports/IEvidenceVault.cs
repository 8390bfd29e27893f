namespace Transition.Application.Ports;

/// <summary>Evidence files. A version, once stored, is never overwritten and never removed.</summary>
public interface IEvidenceVault
{
    /// <summary>
    /// Streams <paramref name="content"/> to a new blob, hashing as it goes. Storing the same name again leaves what is there
    /// and returns its facts.
    /// </summary>
    /// <exception cref="EvidenceTooLargeException">More than <paramref name="maximumBytes"/> came; nothing is kept.</exception>
    Task<StoredFile> StoreAsync(string name, Stream content, string contentType, long maximumBytes, CancellationToken cancellation);

    /// <summary>Every stored file, streamed. Long: for a backup only.</summary>
    IAsyncEnumerable<StoredFile> ListAsync(CancellationToken cancellation);

    /// <summary>Opens a stored file for streaming; null if there is none of that name.</summary>
    Task<Stream?> OpenAsync(string name, CancellationToken cancellation);
}
