using Transition.Application.Ports;

namespace Transition.Application.Journal;

/// <summary>A stored event cannot be read.</summary>
public sealed class UnreadableEventException(StoredEvent stored, Exception inner)
    : UnreadableException(stored.Aggregate, $"Event {stored.Sequence} ({stored.Type}) of {stored.Aggregate} cannot be read.", inner)
{
    public StoredEvent Stored { get; } = stored;
}
