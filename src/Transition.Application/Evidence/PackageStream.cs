using Transition.Domain.Evidence;

namespace Transition.Application.Evidence;

/// <summary>
/// A package on its way through. Keeps its last bytes, where its directory is, and has them judged before the reader is told
/// that the file has ended: what is refused there is never committed.
/// </summary>
public sealed class PackageStream(Stream content, int directoryBytes, Action<IReadOnlyList<PackageEntry>?> judge) : Stream
{
    private readonly byte[] tail = new byte[PackageDirectory.TailFor(directoryBytes)];
    private int kept;
    private long length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await content.ReadAsync(buffer, cancellationToken);
        if (read > 0)
        {
            Keep(buffer.Span[..read]);
        }
        else if (!buffer.IsEmpty)
        {
            judge(PackageDirectory.Read(tail.AsSpan(0, kept), length));
        }

        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read this stream asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Keep(ReadOnlySpan<byte> read)
    {
        length += read.Length;
        var added = read.Length > tail.Length ? read[^tail.Length..] : read;
        var room = tail.Length - added.Length;
        if (kept > room)
        {
            tail.AsSpan(kept - room, room).CopyTo(tail);
            kept = room;
        }

        added.CopyTo(tail.AsSpan(kept));
        kept += added.Length;
    }
}
