using Transition.Application.Ports;

namespace Transition.Application.Backup;

/// <summary>All events of one aggregate, and the head that they lead to.</summary>
internal sealed record History(IReadOnlyList<StoredEvent> Events, AggregateRef Aggregate, long Version, string Chain, ReadOnlyMemory<byte> Snapshot);
