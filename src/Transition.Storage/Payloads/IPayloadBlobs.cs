namespace Transition.Storage.Payloads;

/// <summary>Payloads too large for a row, each under the SHA-256 of its bytes.</summary>
public interface IPayloadBlobs
{
    /// <summary>Safe to repeat.</summary>
    Task PutAsync(string sha256, ReadOnlyMemory<byte> payload, CancellationToken cancellation);

    /// <exception cref="InvalidDataException">There is none, or its bytes do not have the hash.</exception>
    Task<ReadOnlyMemory<byte>> GetAsync(string sha256, CancellationToken cancellation);
}
