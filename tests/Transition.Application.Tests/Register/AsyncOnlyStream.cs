namespace Transition.Application.Tests.Register;

/// <summary>A stream like that of a web response: it refuses to block.</summary>
internal sealed class AsyncOnlyStream : MemoryStream
{
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("No blocking writes.");

    public override void Write(ReadOnlySpan<byte> buffer) => throw new NotSupportedException("No blocking writes.");

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        SetLength(Length + buffer.Length);
        return ValueTask.CompletedTask;
    }
}
