namespace Transition.Application.Ports;

/// <summary>Write-once blobs that hold the heads' chain hashes, so that a history rewritten as a whole is found as well.</summary>
public interface ISealStore
{
    /// <summary>Stores seal number <paramref name="number"/> (from 1) unless it exists; false if it does.</summary>
    Task<bool> TryWriteAsync(long number, ReadOnlyMemory<byte> content, CancellationToken cancellation);

    /// <summary>All seals, in the order of their numbers.</summary>
    IAsyncEnumerable<(long Number, ReadOnlyMemory<byte> Content)> ReadAllAsync(CancellationToken cancellation);
}
