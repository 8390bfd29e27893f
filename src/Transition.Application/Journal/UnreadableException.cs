using Transition.Application.Ports;

namespace Transition.Application.Journal;

/// <summary>Something stored of an aggregate cannot be read: it is parked until somebody has mended it.</summary>
public abstract class UnreadableException(AggregateRef aggregate, string message, Exception inner) : Exception(message, inner)
{
    public AggregateRef Aggregate { get; } = aggregate;
}
