using System.Buffers;
using System.Security.Cryptography;
using Transition.Application.Ports;

namespace Transition.Storage.Blobs;

/// <summary>Reads a file once, in blocks, hashing as it goes, with no more than one block in memory.</summary>
internal static class HashedFile
{
    private const int BlockBytes = 4 * 1024 * 1024;

    /// <param name="take">Takes each block, which is overwritten by the next.</param>
    /// <exception cref="EvidenceTooLargeException">More than <paramref name="maximumBytes"/> came.</exception>
    public static async Task<(string Sha256, long Length)> ReadAsync(
        Stream content, long maximumBytes, Func<ArraySegment<byte>, Task> take, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BlockBytes);
        try
        {
            var length = 0L;
            int read;
            while ((read = await content.ReadAtLeastAsync(
                buffer.AsMemory(0, BlockBytes), BlockBytes, throwOnEndOfStream: false, cancellation)) > 0)
            {
                length += read;
                if (length > maximumBytes)
                {
                    throw new EvidenceTooLargeException(maximumBytes);
                }

                hash.AppendData(buffer, 0, read);
                await take(new(buffer, 0, read));
            }

            return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>A stored file, if <paramref name="content"/> is the same; null if it is another.</summary>
    public static async Task<StoredFile?> IfSameAsync(StoredFile stored, Stream content, long maximumBytes, CancellationToken cancellation) =>
        (await ReadAsync(content, maximumBytes, _ => Task.CompletedTask, cancellation)).Sha256 == stored.Sha256 ? stored : null;
}
