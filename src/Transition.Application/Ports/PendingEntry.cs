namespace Transition.Application.Ports;

/// <summary>An aggregate whose commits may not have reached the read models and the aggregates that depend on it.</summary>
/// <param name="Delivered">The version up to which everything has been delivered.</param>
/// <param name="MarkedAt">The machine's time of the mark.</param>
/// <param name="Writer">Which process made the mark.</param>
/// <param name="Mark">Which mark of the process it is: an aggregate that is marked again has two.</param>
public sealed record PendingEntry(AggregateRef Aggregate, long Delivered, DateTimeOffset MarkedAt, string Writer, string Mark);
