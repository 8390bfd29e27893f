using System.Buffers.Binary;
using System.Text;

namespace Transition.Domain.Evidence;

/// <summary>The directory at the end of a zip file, read without unpacking anything.</summary>
public static class PackageDirectory
{
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int HeaderLength = 46;
    private const ushort Encrypted = 1;

    /// <summary>How much of a file's end has to be at hand for a directory of some length.</summary>
    public static int TailFor(int directoryLength) => directoryLength + EndLength + LongestComment;

    /// <summary>The parts; null if this is not the end of a sound, unencrypted zip file, or its directory is longer than the tail.</summary>
    /// <param name="tail">The last bytes of the file.</param>
    /// <param name="length">The length of the whole file.</param>
    public static IReadOnlyList<PackageEntry>? Read(ReadOnlySpan<byte> tail, long length)
    {
        var end = tail.LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + EndLength > tail.Length)
        {
            return null;
        }

        var count = BinaryPrimitives.ReadUInt16LittleEndian(tail[(end + 10)..]);
        var size = BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + 12)..]);
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + 16)..]);
        var start = offset - (length - tail.Length);
        return start >= 0 && start + size == end && Entries(tail[(int)start..end], count) is { } entries
            && entries.Sum(entry => entry.Packed) <= offset
            ? entries
            : null;
    }

    private static List<PackageEntry>? Entries(ReadOnlySpan<byte> directory, int count)
    {
        List<PackageEntry> entries = [];
        while (!directory.IsEmpty)
        {
            if (directory.Length < HeaderLength || !directory.StartsWith("PK\u0001\u0002"u8) || Entry(directory) is not { } entry)
            {
                return null;
            }

            entries.Add(entry);
            var whole = LengthOf(directory);
            directory = whole <= directory.Length ? directory[whole..] : default;
        }

        return entries.Count == count ? entries : null;
    }

    /// <summary>Null for a part that is encrypted, is packed in an unusual way, or says of its sizes what cannot be.</summary>
    private static PackageEntry? Entry(ReadOnlySpan<byte> header)
    {
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        var method = BinaryPrimitives.ReadUInt16LittleEndian(header[10..]);
        var packed = BinaryPrimitives.ReadUInt32LittleEndian(header[20..]);
        var expanded = BinaryPrimitives.ReadUInt32LittleEndian(header[24..]);
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(header[42..]);
        var isStored = method == 0 && packed == expanded;
        return (flags & Encrypted) == 0 && (isStored || method == 8) && HeaderLength + nameLength <= header.Length
            ? new(Encoding.UTF8.GetString(header.Slice(HeaderLength, nameLength)), offset, packed, expanded)
            : null;
    }

    private static int LengthOf(ReadOnlySpan<byte> header) =>
        HeaderLength
        + BinaryPrimitives.ReadUInt16LittleEndian(header[28..])
        + BinaryPrimitives.ReadUInt16LittleEndian(header[30..])
        + BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
}
