using System.Runtime.CompilerServices;

namespace Transition.Application.Backup;

/// <summary>Cuts a stream of lines into pieces that can be proved beside each other: each begins with the last line of the one before.</summary>
internal static class BundleChunks
{
    private const int Usual = 1024 * 1024;
    private const byte End = (byte)'\n';

    public static async IAsyncEnumerable<BundleChunk> OfAsync(Stream input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var kept = Array.Empty<byte>();
        for (var isFirst = true; ; isFirst = false)
        {
            var (lines, rest, isLast) = await ReadAsync(input, kept, isFirst, cancellation);
            if (lines.Length > 0)
            {
                yield return new(lines, isFirst, isLast);
            }

            if (isLast)
            {
                yield break;
            }

            kept = [.. lines.AsSpan(StartOfLast(lines)), .. rest];
        }
    }

    /// <summary>Reads on until there is a whole line more than was kept.</summary>
    private static async Task<(byte[] Lines, byte[] After, bool IsLast)> ReadAsync(
        Stream input, byte[] kept, bool isFirst, CancellationToken cancellation)
    {
        var known = isFirst ? 0 : kept.AsSpan().IndexOf(End) + 1;
        while (true)
        {
            var buffer = new byte[kept.Length + Usual];
            kept.CopyTo(buffer, 0);
            var read = await input.ReadAtLeastAsync(buffer.AsMemory(kept.Length), Usual, throwOnEndOfStream: false, cancellation);
            var length = kept.Length + read;
            if (read < Usual)
            {
                return (buffer[..length], [], true);
            }

            if (buffer.AsSpan(known, length - known).LastIndexOf(End) is >= 0 and var end)
            {
                var whole = known + end + 1;
                return (buffer[..whole], buffer[whole..length], false);
            }

            kept = buffer[..length];
        }
    }

    private static int StartOfLast(ReadOnlySpan<byte> lines) => lines[..^1].LastIndexOf(End) + 1;
}
