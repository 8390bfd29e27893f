using Transition.Application.Ports;

namespace Transition.Application.Journal;

/// <summary>A commit whose consequences are still to be carried to read models and other aggregates.</summary>
/// <param name="State">The aggregate after the commit; null if the outcome of the commit is not known.</param>
/// <param name="Version">The version after the commit; before it, if its outcome is not known.</param>
/// <param name="Cascade">Whoever waits for the consequences.</param>
public sealed record Settling(AggregateRef Aggregate, object? State, long Version, IReadOnlyList<Happened> Events, Cascade? Cascade)
{
    /// <summary>In place of a version: nothing was committed, the aggregate is only to be looked at.</summary>
    public const long Signal = -1;

    public bool IsSignal => Version == Signal;

    /// <summary>What is still to be done of it and nobody waits for; null as long as it is all to be done.</summary>
    public Func<CancellationToken, Task>? Rest { get; init; }
}
