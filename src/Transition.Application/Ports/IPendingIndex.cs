namespace Transition.Application.Ports;

/// <summary>
/// Names the aggregates with a commit under way, so that what a crash leaves behind is found without a scan. Each process
/// marks under its own name; a mark is made before the commit and removed once the commit has been delivered.
/// </summary>
public interface IPendingIndex
{
    /// <summary>Marks aggregates in as few requests as the store allows; returns the entries, in the same order.</summary>
    Task<IReadOnlyList<PendingEntry>> MarkAsync(
        IReadOnlyList<(AggregateRef Aggregate, long Delivered)> marks, CancellationToken cancellation);

    /// <summary>
    /// Removes entries in as few requests as the store allows. One that is gone is left as it is, and so is a later mark of its aggregate.
    /// </summary>
    Task ClearAsync(IReadOnlyList<PendingEntry> entries, CancellationToken cancellation);

    /// <summary>Every entry of every process.</summary>
    IAsyncEnumerable<PendingEntry> ReadAllAsync(CancellationToken cancellation);
}
