using Transition.Application.Ports;

namespace Transition.Application.Journal;

/// <summary>The index of due moments, with a copy in memory for the process that waits on it.</summary>
public sealed class Dues(IDueIndex index, Hosting hosting)
{
    private readonly Lock gate = new();
    private readonly Dictionary<AggregateRef, DateTimeOffset> moments = [];
    private readonly SortedSet<(DateTimeOffset Due, string Kind, string Id)> order = [];

    /// <summary>Reads the index, at start.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        await foreach (var (aggregate, due) in index.ReadAllAsync(cancellation))
        {
            Keep(aggregate, due);
        }
    }

    /// <summary>Forgets every moment, before a rebuild.</summary>
    public async Task ClearAsync(CancellationToken cancellation)
    {
        await index.ClearAsync(cancellation);
        lock (gate)
        {
            moments.Clear();
            order.Clear();
        }
    }

    /// <summary>Sets or (null) removes the moment at which an aggregate is to be looked at again.</summary>
    public async Task SetAsync(AggregateRef aggregate, DateTimeOffset? due, CancellationToken cancellation)
    {
        if (!IsKept(aggregate, due))
        {
            await ResetAsync(aggregate, due, cancellation);
        }
    }

    /// <summary>The same after a look at the aggregate: where another process may have left a moment behind, it goes now.</summary>
    public async Task SetLookedAsync(AggregateRef aggregate, DateTimeOffset? due, CancellationToken cancellation)
    {
        if (hosting.Orchestrated || Known(aggregate) != due)
        {
            await ResetAsync(aggregate, due, cancellation);
        }
    }

    /// <summary>The earliest moment after <paramref name="now"/>; null if nothing falls due any more.</summary>
    public DateTimeOffset? After(DateTimeOffset now)
    {
        lock (gate)
        {
            return order.SkipWhile(item => item.Due <= now).Select(item => (DateTimeOffset?)item.Due).FirstOrDefault();
        }
    }

    /// <summary>Everything that is due at <paramref name="now"/>, earliest first.</summary>
    public IReadOnlyList<(AggregateRef Aggregate, DateTimeOffset Due)> At(DateTimeOffset now)
    {
        lock (gate)
        {
            return [.. order.TakeWhile(item => item.Due <= now).Select(item => (new AggregateRef(item.Kind, item.Id), item.Due))];
        }
    }

    /// <summary>
    /// Where several processes work on one storage, another may have set another moment since: only what was never due here and
    /// is not now is left alone.
    /// </summary>
    private bool IsKept(AggregateRef aggregate, DateTimeOffset? due) =>
        Known(aggregate) == due && (due is null || !hosting.Orchestrated);

    private async Task ResetAsync(AggregateRef aggregate, DateTimeOffset? due, CancellationToken cancellation)
    {
        await index.SetAsync(aggregate, due, cancellation);
        Keep(aggregate, due);
    }

    private DateTimeOffset? Known(AggregateRef aggregate)
    {
        lock (gate)
        {
            return moments.TryGetValue(aggregate, out var due) ? due : null;
        }
    }

    private void Keep(AggregateRef aggregate, DateTimeOffset? due)
    {
        lock (gate)
        {
            if (moments.Remove(aggregate, out var before))
            {
                order.Remove((before, aggregate.Kind, aggregate.Id));
            }

            if (due is { } moment)
            {
                moments[aggregate] = moment;
                order.Add((moment, aggregate.Kind, aggregate.Id));
            }
        }
    }
}
