namespace Transition.Storage.Tests.Blobs;

/// <summary>An upload that breaks off.</summary>
public sealed class FailingStream(byte[] content) : MemoryStream(content)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Position == Length ? throw new IOException("The client went away.") : base.ReadAsync(buffer, cancellationToken);
}
