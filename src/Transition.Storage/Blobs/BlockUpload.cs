using System.Globalization;
using System.Text;
using Azure.Storage.Blobs.Specialized;

namespace Transition.Storage.Blobs;

/// <summary>
/// Stages a file block by block. What is staged but never committed is not a blob, and the service throws it away by itself.
/// </summary>
internal sealed class BlockUpload(BlockBlobClient blob)
{
    // Keeps the blocks of two uploads of one name apart.
    private readonly string upload = Guid.NewGuid().ToString("N");
    private readonly List<string> blocks = [];

    public IReadOnlyList<string> Blocks => blocks;

    public async Task StageAsync(ArraySegment<byte> block, CancellationToken cancellation)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{upload}-{blocks.Count:D6}");
        var id = Convert.ToBase64String(Encoding.ASCII.GetBytes(name));
        using var content = new MemoryStream(block.Array!, block.Offset, block.Count, writable: false);
        await StorageFailure.GuardAsync(() => blob.StageBlockAsync(id, content, cancellationToken: cancellation), cancellation);
        blocks.Add(id);
    }
}
