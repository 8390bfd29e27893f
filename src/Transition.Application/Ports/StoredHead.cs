namespace Transition.Application.Ports;

/// <summary>The newest state of an aggregate, and the proof of what led to it.</summary>
/// <param name="Version">The sequence number of the newest event; the first is 1.</param>
/// <param name="Snapshot">The serialized state after that event; empty if it is lost, and is to be folded from the events.</param>
/// <param name="Chain">The chain hash after that event.</param>
/// <param name="ETag">Guards the next commit.</param>
public sealed record StoredHead(AggregateRef Aggregate, long Version, ReadOnlyMemory<byte> Snapshot, string Chain, string ETag)
{
    /// <summary>What keeps the row from being read; then nothing else of it can be relied on but whose it is. Null if it is whole.</summary>
    public string? Damage { get; init; }
}
