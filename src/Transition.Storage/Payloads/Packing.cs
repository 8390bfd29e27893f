using System.IO.Compression;

namespace Transition.Storage.Payloads;

/// <summary>Payloads as they are kept: fewer bytes to send, to store and to read.</summary>
internal static class Packing
{
    /// <summary>In bytes. Less is not worth the work.</summary>
    private const int Least = 1024;

    // Nearly the fastest: it must take less time than the storage takes for the bytes that it saves.
    private const int Quality = 1;
    private const int WindowBits = 18;

    /// <summary>The payload in fewer bytes; null where it is not worth it.</summary>
    public static byte[]? Pack(ReadOnlySpan<byte> payload)
    {
        if (payload.Length < Least)
        {
            return null;
        }

        var packed = new byte[payload.Length - 1];
        return BrotliEncoder.TryCompress(payload, packed, out var length, Quality, WindowBits) ? packed[..length] : null;
    }

    /// <param name="length">How many bytes the payload has.</param>
    /// <exception cref="InvalidDataException">The bytes were altered.</exception>
    public static ReadOnlyMemory<byte> Unpack(ReadOnlySpan<byte> packed, int length)
    {
        var payload = new byte[Math.Max(0, length)];
        return BrotliDecoder.TryDecompress(packed, payload, out var written) && written == length
            ? payload
            : throw new InvalidDataException($"What is kept of a payload of {length} bytes does not give it back.");
    }
}
