using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs.Specialized;
using Transition.Application.Ports;

namespace Transition.Storage.Blobs;

/// <summary>
/// Stages a stream as blocks, hashing as it goes, with no more than one block in memory. What is staged but never committed
/// is not a blob, and the service throws it away by itself.
/// </summary>
internal sealed class BlockUpload(BlockBlobClient blob, long maximumBytes)
{
    private const int BlockBytes = 4 * 1024 * 1024;

    // Keeps the blocks of two uploads of one name apart.
    private readonly string upload = Guid.NewGuid().ToString("N");
    private readonly List<string> blocks = [];

    public IReadOnlyList<string> Blocks => blocks;

    /// <exception cref="EvidenceTooLargeException">More than the maximum came.</exception>
    public async Task<(string Sha256, long Length)> StageAsync(Stream content, CancellationToken cancellation)
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
                await StageBlockAsync(buffer, read, cancellation);
            }

            return (Convert.ToHexStringLower(hash.GetHashAndReset()), length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task StageBlockAsync(byte[] buffer, int count, CancellationToken cancellation)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{upload}-{blocks.Count:D6}");
        var id = Convert.ToBase64String(Encoding.ASCII.GetBytes(name));
        using var block = new MemoryStream(buffer, 0, count, writable: false);
        await StorageFailure.GuardAsync(() => blob.StageBlockAsync(id, block, cancellationToken: cancellation), cancellation);
        blocks.Add(id);
    }
}
