namespace Transition.Application.Ports;

/// <summary>An upload went over its limit. Nothing of it is kept.</summary>
public sealed class EvidenceTooLargeException(long maximumBytes) : Exception($"The file is larger than {maximumBytes} bytes.")
{
    public long MaximumBytes { get; } = maximumBytes;
}
