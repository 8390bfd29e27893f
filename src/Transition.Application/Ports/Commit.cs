namespace Transition.Application.Ports;

/// <summary>New events of one aggregate with the state they lead to: stored together or not at all.</summary>
/// <param name="Expected">The head the events were decided on; null for an aggregate that does not exist yet.</param>
public sealed record Commit(
    AggregateRef Aggregate,
    StoredHead? Expected,
    IReadOnlyList<NewEvent> Events,
    ReadOnlyMemory<byte> Snapshot,
    EventContext Context);
