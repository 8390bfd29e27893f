namespace Transition.Application.Ports;

/// <summary>The next moment of business time at which an aggregate has to be looked at again.</summary>
public interface IDueIndex
{
    /// <summary>Sets, moves or (null) removes an aggregate's due moment. Safe to repeat.</summary>
    Task SetAsync(AggregateRef aggregate, DateTimeOffset? due, CancellationToken cancellation);

    IAsyncEnumerable<(AggregateRef Aggregate, DateTimeOffset Due)> ReadAllAsync(CancellationToken cancellation);

    /// <summary>Forgets everything, before a rebuild.</summary>
    Task ClearAsync(CancellationToken cancellation);
}
