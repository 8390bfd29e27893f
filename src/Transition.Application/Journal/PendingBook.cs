using System.Collections.Concurrent;
using Transition.Application.Ports;

namespace Transition.Application.Journal;

/// <summary>
/// This process's marks in the pending index. Marks and removals that come together share a request, and an aggregate that is
/// marked already needs no second mark.
/// </summary>
public sealed class PendingBook(IPendingIndex index)
{
    private readonly ConcurrentDictionary<AggregateRef, Mark> marks = new();
    private readonly Batcher<(AggregateRef Aggregate, long Delivered), PendingEntry> marking = new(index.MarkAsync);
    private readonly Batcher<PendingEntry, bool> clearing = new(async (entries, cancellation) =>
    {
        await index.ClearAsync(entries, cancellation);
        return [.. entries.Select(_ => true)];
    });

    /// <summary>Makes sure that the aggregate is marked before it is committed to.</summary>
    public async Task EnterAsync(AggregateRef aggregate, long delivered, CancellationToken cancellation)
    {
        while (true)
        {
            var mark = marks.GetOrAdd(aggregate, _ => new Mark());
            await mark.Gate.WaitAsync(cancellation);
            try
            {
                if (mark.Removed)
                {
                    continue;
                }

                mark.Entry ??= await marking.AddAsync((aggregate, delivered), cancellation);
                mark.Users++;
                return;
            }
            finally
            {
                mark.Gate.Release();
            }
        }
    }

    /// <summary>One commit has been delivered, or did not happen; the last one to leave removes the mark.</summary>
    public async Task LeaveAsync(AggregateRef aggregate, CancellationToken cancellation)
    {
        var mark = marks[aggregate];
        await mark.Gate.WaitAsync(cancellation);
        try
        {
            if (--mark.Users == 0 && mark.Entry is { } entry)
            {
                mark.Removed = true;
                marks.TryRemove(aggregate, out _);
                await clearing.AddAsync(entry, cancellation);
            }
        }
        finally
        {
            mark.Gate.Release();
        }
    }

    private sealed class Mark
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public PendingEntry? Entry { get; set; }

        public int Users { get; set; }

        public bool Removed { get; set; }
    }
}
