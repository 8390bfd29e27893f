using Transition.Domain.Evidence;

namespace Transition.Application.Evidence;

/// <summary>
/// A package on its way through. It is unpacked beside, keeping nothing, and its last bytes, where its directory is, are kept.
/// Both are judged before the reader is told that the file has ended: what is refused there is never committed.
/// </summary>
public sealed class PackageStream(Stream content, string name, EvidenceBook book) : OneWayStream
{
    private readonly PackageUnpacking unpacking = new(expanded => PackageRule.CheckSize(expanded, book.Packages));
    private readonly byte[] tail = new byte[PackageDirectory.TailFor(book.DirectoryBytes)];
    private int kept;
    private long length;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await content.ReadAsync(buffer, cancellationToken);
        if (read > 0)
        {
            Keep(buffer.Span[..read]);
            await unpacking.AddAsync(buffer[..read], cancellationToken);
        }
        else if (!buffer.IsEmpty)
        {
            var unpacked = await unpacking.EndAsync();
            PackageRule.Check(name, PackageDirectory.Read(tail.AsSpan(0, kept), length), unpacked, book.Packages);
        }

        return read;
    }

    public override async ValueTask DisposeAsync()
    {
        await unpacking.DisposeAsync();
        await content.DisposeAsync();
        await base.DisposeAsync();
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
