using Transition.Application.Ports;

namespace Transition.Application.Journal;

/// <summary>The kept state of an aggregate cannot be read, nor can the events be found or folded that led to it.</summary>
public sealed class UnreadableStateException(AggregateRef aggregate, Exception inner)
    : UnreadableException(aggregate, $"The state of {aggregate} cannot be read, nor made anew from its events: {inner.Message}", inner);
