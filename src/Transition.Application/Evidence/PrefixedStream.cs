namespace Transition.Application.Evidence;

/// <summary>A stream of which the first bytes have been read already, whole again.</summary>
public sealed class PrefixedStream(ReadOnlyMemory<byte> start, Stream rest) : OneWayStream
{
    private ReadOnlyMemory<byte> left = start;

    /// <summary>How many bytes have been read.</summary>
    public long Taken { get; private set; }

    /// <summary>Takes bytes back that were read last: they come again.</summary>
    public void Unread(ReadOnlyMemory<byte> last)
    {
        left = left.IsEmpty ? last : (byte[])[.. last.Span, .. left.Span];
        Taken -= last.Length;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = left.IsEmpty ? await rest.ReadAsync(buffer, cancellationToken) : Math.Min(buffer.Length, left.Length);
        if (!left.IsEmpty)
        {
            left[..count].CopyTo(buffer);
            left = left[count..];
        }

        Taken += count;
        return count;
    }
}
