using Transition.Application.Ports;

namespace Transition.Application.Journal;

/// <summary>
/// The index of due moments, with a copy in memory for the process that waits on it. Changes are stored together, before the
/// pending marks of the commits that made them are removed.
/// </summary>
public sealed class Dues(IDueIndex index, Hosting hosting) : IGathersWrites
{
    private readonly Lock gate = new();
    private readonly Dictionary<AggregateRef, DateTimeOffset> moments = [];
    private readonly SortedSet<(DateTimeOffset Due, string Kind, string Id)> order = [];
    private readonly HashSet<AggregateRef> stored = [];
    private HashSet<AggregateRef> changed = [];

    /// <summary>Reads the index, at start or to look it over. What has not been stored yet stays as it is.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        await foreach (var (aggregate, due) in index.ReadAllAsync(cancellation))
        {
            lock (gate)
            {
                stored.Add(aggregate);
                if (!changed.Contains(aggregate))
                {
                    Keep(aggregate, due);
                }
            }
        }
    }

    /// <summary>The aggregates that have a moment.</summary>
    public IReadOnlyList<AggregateRef> All()
    {
        lock (gate)
        {
            return [.. moments.Keys];
        }
    }

    /// <summary>Sets or (null) removes the moment at which an aggregate is to be looked at again.</summary>
    public void Set(AggregateRef aggregate, DateTimeOffset? due)
    {
        lock (gate)
        {
            // Where several processes work on one storage, another may have set another moment since.
            DateTimeOffset? known = moments.TryGetValue(aggregate, out var moment) ? moment : null;
            if (known != due || (due is not null && hosting.Orchestrated))
            {
                Change(aggregate, due);
            }
        }
    }

    /// <summary>The same after a look at the aggregate: where another process may have left a moment behind, it goes now.</summary>
    public void SetLooked(AggregateRef aggregate, DateTimeOffset? due)
    {
        lock (gate)
        {
            if (hosting.Orchestrated)
            {
                stored.Add(aggregate);
                Change(aggregate, due);
                return;
            }
        }

        Set(aggregate, due);
    }

    /// <summary>Stores what has changed.</summary>
    public async Task FlushAsync(Pace pace, CancellationToken cancellation)
    {
        var (taken, writes) = Take();
        try
        {
            var batches = writes.GroupBy(write => write.Aggregate.Kind).SelectMany(kind => kind.Chunk(Pace.Few));
            await pace.DoAsync(batches, few => index.SetAsync(few, cancellation));
        }
        catch
        {
            lock (gate)
            {
                changed.UnionWith(taken);
            }

            throw;
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

    /// <summary>What came and went before it was stored is not stored at all.</summary>
    private (HashSet<AggregateRef> Taken, List<(AggregateRef Aggregate, DateTimeOffset? Due)> Writes) Take()
    {
        lock (gate)
        {
            var taken = changed;
            changed = [];
            List<(AggregateRef, DateTimeOffset?)> writes = [];
            foreach (var aggregate in taken)
            {
                if (moments.TryGetValue(aggregate, out var due))
                {
                    stored.Add(aggregate);
                    writes.Add((aggregate, due));
                }
                else if (stored.Contains(aggregate))
                {
                    writes.Add((aggregate, null));
                }
            }

            return (taken, writes);
        }
    }

    private void Change(AggregateRef aggregate, DateTimeOffset? due)
    {
        changed.Add(aggregate);
        Keep(aggregate, due);
    }

    private void Keep(AggregateRef aggregate, DateTimeOffset? due)
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
