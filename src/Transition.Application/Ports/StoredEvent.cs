namespace Transition.Application.Ports;

/// <summary>One event as stored: its bytes, its context, and the chain hash (lower-case hex SHA-256) up to and with it.</summary>
public sealed record StoredEvent(
    AggregateRef Aggregate,
    long Sequence,
    string Type,
    ReadOnlyMemory<byte> Body,
    EventContext Context,
    string Chain)
{
    /// <summary>What keeps the row from being read; then nothing else of it can be relied on but its place. Null if it is whole.</summary>
    public string? Damage { get; init; }
}
