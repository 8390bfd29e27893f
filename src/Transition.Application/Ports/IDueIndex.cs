namespace Transition.Application.Ports;

/// <summary>The next moment of business time at which an aggregate has to be looked at again.</summary>
public interface IDueIndex
{
    /// <summary>Sets, moves or (null) removes the due moments of aggregates together. Safe to repeat.</summary>
    /// <param name="dues">Of aggregates of one kind, from one to 100: they are one commit.</param>
    Task SetAsync(IReadOnlyList<(AggregateRef Aggregate, DateTimeOffset? Due)> dues, CancellationToken cancellation);

    IAsyncEnumerable<(AggregateRef Aggregate, DateTimeOffset Due)> ReadAllAsync(CancellationToken cancellation);
}
