namespace Transition.Storage.Tests.Blobs;

/// <summary>A long upload that is made up while it is read, and tells how far the reader was ahead of what it had passed on.</summary>
public sealed class MadeUpStream(long length, Func<long> passedOn) : Stream
{
    private long position;

    public long FurthestAhead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(Math.Min(buffer.Length, 10_000), length - position);
        for (var index = 0; index < count; index++)
        {
            buffer[index] = (byte)((position + index) * 31 >> 3);
        }

        position += count;
        FurthestAhead = Math.Max(FurthestAhead, position - passedOn());
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Read(buffer.Span));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
