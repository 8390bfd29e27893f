using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Text;
using Transition.Domain.Evidence;

namespace Transition.Application.Evidence;

/// <summary>
/// Unpacks a package as it comes, keeping nothing, to find what it really holds: the directory at its end only says so, and may
/// be forged.
/// </summary>
/// <param name="check">Given what has been unpacked so far, in bytes; throws to stop.</param>
internal sealed class PackageUnpacking(Action<long> check) : IAsyncDisposable
{
    private const int HeaderLength = 26;
    private const ushort Encrypted = 1;
    private const ushort SizesFollow = 8;
    private const uint PartSignature = 0x04034B50;
    private const uint FollowingSignature = 0x08074B50;
    private const int FollowingLength = 12;
    private const ushort Stored = 0;
    private const ushort Deflated = 8;

    private readonly Pipe pipe = new();
    private readonly byte[] scratch = new byte[32 * 1024];
    private Task<IReadOnlyList<PackageEntry>?>? walking;
    private long expanded;

    /// <summary>Hands the next bytes over. Throws what the check of the entries threw.</summary>
    public async Task AddAsync(ReadOnlyMemory<byte> next, CancellationToken cancellation)
    {
        walking ??= WalkAsync(cancellation);
        if ((await pipe.Writer.WriteAsync(next, cancellation)).IsCompleted)
        {
            await walking;
        }
    }

    /// <summary>The parts in the order of the file; null if it is not sound.</summary>
    public async Task<IReadOnlyList<PackageEntry>?> EndAsync()
    {
        await pipe.Writer.CompleteAsync();
        return walking is null ? null : await walking;
    }

    public async ValueTask DisposeAsync()
    {
        await pipe.Writer.CompleteAsync();
        if (walking is not null)
        {
            await walking.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private async Task<IReadOnlyList<PackageEntry>?> WalkAsync(CancellationToken cancellation)
    {
        try
        {
            await using var whole = new PrefixedStream(default, pipe.Reader.AsStream(leaveOpen: true));
            var found = await ReadAsync(whole, cancellation);
            await whole.CopyToAsync(Stream.Null, cancellation);
            return found;
        }
        finally
        {
            await pipe.Reader.CompleteAsync();
        }
    }

    private async Task<IReadOnlyList<PackageEntry>?> ReadAsync(PrefixedStream package, CancellationToken cancellation)
    {
        List<PackageEntry> found = [];
        try
        {
            while (await IsAtAsync(package, PartSignature, cancellation))
            {
                if (await PartAsync(package, package.Taken - sizeof(uint), cancellation) is not { } part)
                {
                    return null;
                }

                found.Add(part);
            }

            return found;
        }
        catch (Exception unsound) when (unsound is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }

    /// <summary>Null for a part that is encrypted, is packed in an unusual way, or is not as long as it says.</summary>
    private async Task<PackageEntry?> PartAsync(PrefixedStream package, long offset, CancellationToken cancellation)
    {
        var header = await TakeAsync(package, HeaderLength, cancellation);
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(2));
        var method = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(4));
        long said = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(14));
        var name = Encoding.UTF8.GetString(await TakeAsync(package, BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(22)), cancellation));
        _ = await TakeAsync(package, BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(24)), cancellation);
        if ((flags & Encrypted) != 0 || method is not (Stored or Deflated))
        {
            return null;
        }

        var follows = (flags & SizesFollow) != 0;
        await using var packed = new PackagePart(package, follows && method == Deflated ? null : said);
        var expanded = await UnpackAsync(packed, method, cancellation);
        var length = await packed.EndAsync(expanded, cancellation);
        if (follows && method == Stored && length is not null)
        {
            await SkipFollowingAsync(package, cancellation);
        }

        return length is { } whole && (method == Deflated || whole == expanded) ? new(name, offset, whole, expanded) : null;
    }

    private async Task<long> UnpackAsync(PackagePart packed, ushort method, CancellationToken cancellation)
    {
        await using Stream unpacked = method == Deflated ? new DeflateStream(packed, CompressionMode.Decompress, leaveOpen: true) : packed;
        var length = 0L;
        int read;
        while ((read = await unpacked.ReadAsync(scratch, cancellation)) > 0)
        {
            length += read;
            expanded += read;
            check(expanded);
        }

        return length;
    }

    /// <summary>What stands after a part that is not compressed says nothing new.</summary>
    private static async Task SkipFollowingAsync(PrefixedStream package, CancellationToken cancellation)
    {
        var next = await TakeAsync(package, sizeof(uint), cancellation);
        if (BinaryPrimitives.ReadUInt32LittleEndian(next) == FollowingSignature)
        {
            _ = await TakeAsync(package, FollowingLength, cancellation);
            return;
        }

        package.Unread(next);
    }

    private static async Task<bool> IsAtAsync(PrefixedStream package, uint signature, CancellationToken cancellation) =>
        BinaryPrimitives.ReadUInt32LittleEndian(await TakeAsync(package, sizeof(uint), cancellation)) == signature;

    private static async Task<byte[]> TakeAsync(PrefixedStream package, int count, CancellationToken cancellation)
    {
        var bytes = new byte[count];
        await package.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }
}
