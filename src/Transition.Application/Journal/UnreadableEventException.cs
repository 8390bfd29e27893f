using Transition.Application.Ports;

namespace Transition.Application.Journal;

/// <summary>A stored event cannot be read: its aggregate is set aside until somebody has looked at it.</summary>
public sealed class UnreadableEventException(StoredEvent stored, Exception inner)
    : Exception($"Event {stored.Sequence} ({stored.Type}) of {stored.Aggregate} cannot be read.", inner)
{
    public StoredEvent Stored { get; } = stored;
}
