using System.Security.Cryptography;
using Transition.Application.Ports;

namespace Transition.Application.Evidence;

/// <summary>A stream of which is known, once it has been read, whether it was the file that is stored.</summary>
public sealed class HashedStream(Stream content) : OneWayStream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long length;

    /// <summary>Whether it is the stored file. What the store has not read of it, because it had the file, is read now and not kept.</summary>
    public async Task<bool> IsAsync(StoredFile stored, CancellationToken cancellation)
    {
        var rest = new byte[64 * 1024];
        while (length <= stored.Length && await ReadAsync(rest, cancellation) > 0)
        {
        }

        return length == stored.Length && Convert.ToHexStringLower(hash.GetCurrentHash()) == stored.Sha256;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await content.ReadAsync(buffer, cancellationToken);
        hash.AppendData(buffer.Span[..count]);
        length += count;
        return count;
    }

    public override async ValueTask DisposeAsync()
    {
        hash.Dispose();
        await content.DisposeAsync();
        await base.DisposeAsync();
    }
}
