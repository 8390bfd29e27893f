using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Transition.Application.Audit;

/// <summary>A SHA-256 in 32 bytes without an object of its own: many are held at once.</summary>
internal readonly record struct Hash256(ulong A, ulong B, ulong C, ulong D)
{
    public static Hash256 Of(ReadOnlySpan<byte> hash) => new(
        BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]),
        BinaryPrimitives.ReadUInt64BigEndian(hash[16..]), BinaryPrimitives.ReadUInt64BigEndian(hash[24..]));

    /// <summary>The hash of a text, which need not be a hash itself: one that was tampered with may be anything.</summary>
    public static Hash256 OfText(string text) => OfText(Encoding.UTF8.GetBytes(text));

    public static Hash256 OfText(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return Of(hash);
    }
}
