namespace Transition.Application.Ports;

/// <summary>The one store of record: append-only histories, one an aggregate. There is no way to change or remove an event.</summary>
public interface IEventStore
{
    /// <summary>The head, by one point read; null if the aggregate does not exist.</summary>
    Task<StoredHead?> ReadHeadAsync(AggregateRef aggregate, CancellationToken cancellation);

    /// <summary>Events after sequence <paramref name="after"/>, in order.</summary>
    IAsyncEnumerable<StoredEvent> ReadEventsAsync(AggregateRef aggregate, long after, CancellationToken cancellation);

    /// <summary>Stores the events, the head and its chain hash in one transaction, and returns the new head.</summary>
    /// <exception cref="ConcurrencyException">The head is no longer the expected one.</exception>
    /// <exception cref="StorageUnavailableException">The outcome is unknown; load and look.</exception>
    Task<StoredHead> CommitAsync(Commit commit, CancellationToken cancellation);

    /// <summary>Every head of a kind, streamed. Long: for rebuilds, exports and seals only.</summary>
    IAsyncEnumerable<StoredHead> ReadHeadsAsync(string kind, CancellationToken cancellation);

    /// <summary>
    /// Every event of a kind, streamed, grouped by aggregate and in order within it. Long: for verifying and export only.
    /// </summary>
    IAsyncEnumerable<StoredEvent> ReadAllEventsAsync(string kind, CancellationToken cancellation);

    /// <summary>
    /// The same as it was at a moment of the storage's own time: whole commits, and none that was stored later. So no event is
    /// without those that it follows from, in whatever kind.
    /// </summary>
    IAsyncEnumerable<StoredEvent> ReadAllEventsAsync(string kind, DateTimeOffset until, CancellationToken cancellation);
}
