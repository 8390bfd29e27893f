namespace Transition.Application.Ports;

/// <summary>One event as stored: its bytes, its context, and the chain hash (lower-case hex SHA-256) up to and with it.</summary>
public sealed record StoredEvent(
    AggregateRef Aggregate,
    long Sequence,
    string Type,
    ReadOnlyMemory<byte> Body,
    EventContext Context,
    string Chain);
