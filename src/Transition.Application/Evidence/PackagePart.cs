using System.Buffers.Binary;

namespace Transition.Application.Evidence;

/// <summary>The packed bytes of one part of a package.</summary>
/// <param name="length">Null where the header could not know it: then it stands after the part, and has to be found there.</param>
internal sealed class PackagePart(PrefixedStream package, long? length) : OneWayStream
{
    private const uint FollowingSignature = 0x08074B50;

    // Of what stands after a part, with the two letters that begin the next.
    private const int MostFollowing = 18;

    private readonly byte[] last = new byte[1024];
    private int lastLength;
    private long taken;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var most = length is { } whole ? (int)Math.Min(buffer.Length, whole - taken) : Math.Min(buffer.Length, last.Length);
        var read = most == 0 ? 0 : await package.ReadAsync(buffer[..most], cancellationToken);
        taken += read;
        if (length is null)
        {
            buffer[..read].CopyTo(last);
            lastLength = read;
        }

        return read;
    }

    /// <summary>Goes to the end of the part and gives its length; null if it has none, or not the one that is said after it.</summary>
    /// <param name="expanded">What it has been unpacked to.</param>
    public async Task<long?> EndAsync(long expanded, CancellationToken cancellation)
    {
        if (length is not null)
        {
            await CopyToAsync(Null, cancellation);
            return taken == length ? taken : null;
        }

        // A decompressor reads on for a little beyond what it needs.
        var after = new byte[lastLength + MostFollowing];
        last.AsSpan(0, lastLength).CopyTo(after);
        var known = lastLength + await package.ReadAtLeastAsync(after.AsMemory(lastLength), MostFollowing, throwOnEndOfStream: false, cancellation);
        for (var end = 0; end <= lastLength; end++)
        {
            var packed = taken - lastLength + end;
            if (Following(after.AsSpan(end, Math.Min(MostFollowing, known - end)), packed, expanded) is { } following)
            {
                package.Unread(after.AsMemory((end + following)..known));
                return packed;
            }
        }

        return null;
    }

    /// <summary>The length of what is said about a part after it; null if this is something else.</summary>
    private static int? Following(ReadOnlySpan<byte> bytes, long packed, long expanded)
    {
        var start = bytes.Length >= sizeof(uint) && BinaryPrimitives.ReadUInt32LittleEndian(bytes) == FollowingSignature ? 8 : 4;
        return bytes.Length >= start + 10
            && BinaryPrimitives.ReadUInt32LittleEndian(bytes[start..]) == packed
            && BinaryPrimitives.ReadUInt32LittleEndian(bytes[(start + 4)..]) == expanded
            && bytes[(start + 8)..].StartsWith("PK"u8)
            ? start + 8
            : null;
    }
}
