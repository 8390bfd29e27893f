namespace Transition.Application.Ports;

/// <summary>The next moment of business time at which an aggregate has to be looked at again.</summary>
public interface IDueIndex
{
    /// <summary>
    /// Sets, moves or (null) removes the due moments of aggregates, in as few requests as the store allows. Safe to repeat.
    /// </summary>
    Task SetAsync(IReadOnlyList<(AggregateRef Aggregate, DateTimeOffset? Due)> dues, CancellationToken cancellation);

    IAsyncEnumerable<(AggregateRef Aggregate, DateTimeOffset Due)> ReadAllAsync(CancellationToken cancellation);
}
