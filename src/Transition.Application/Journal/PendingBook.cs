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

    /// <summary>A commit could not be delivered; its mark stays until a sweep has seen to it.</summary>
    public void Park(AggregateRef aggregate)
    {
        var mark = marks[aggregate];
        lock (mark)
        {
            mark.Parked++;
        }
    }

    /// <summary>Whether an entry is this process's own and still being worked on, so that a sweep has to leave it.</summary>
    public bool IsInHand(PendingEntry entry) =>
        marks.TryGetValue(entry.Aggregate, out var mark) && mark.Entry?.Writer == entry.Writer && mark.Parked == 0;

    /// <summary>A sweep has seen to an entry: removes it, through this process's own books where it is its own.</summary>
    public async Task SettledAsync(PendingEntry entry, CancellationToken cancellation)
    {
        if (!marks.TryGetValue(entry.Aggregate, out var mark) || mark.Entry?.Writer != entry.Writer)
        {
            await index.ClearAsync([entry], cancellation);
            return;
        }

        int parked;
        lock (mark)
        {
            (parked, mark.Parked) = (mark.Parked, 0);
        }

        for (; parked > 0; parked--)
        {
            await LeaveAsync(entry.Aggregate, cancellation);
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
                await ClearAsync(entry, cancellation);
            }
        }
        finally
        {
            mark.Gate.Release();
        }
    }

    private async Task ClearAsync(PendingEntry entry, CancellationToken cancellation)
    {
        try
        {
            await clearing.AddAsync(entry, cancellation);
        }
        catch (StorageUnavailableException)
        {
            // The entry is out of this book and still in the index: the next sweep delivers once more, which does no harm, and removes it.
        }
    }

    private sealed class Mark
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public PendingEntry? Entry { get; set; }

        public int Users { get; set; }

        public int Parked { get; set; }

        public bool Removed { get; set; }
    }
}
