using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Transition.Application.Ports;

namespace Transition.Application.Journal;

/// <summary>
/// This process's marks in the pending index. Marks and removals that come together share a request; an aggregate that is
/// marked already needs no second mark; and a mark that is done with lingers for a moment, so that many are removed at once.
/// </summary>
public sealed class PendingBook
{
    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(500);

    /// <summary>An older mark is renewed, before another process takes it for one that was left behind.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<AggregateRef, Mark> marks = new();
    private readonly ConcurrentDictionary<AggregateRef, Rest> idle = new();
    private readonly ConcurrentQueue<PendingEntry> renewed = new();
    private readonly Batcher<(AggregateRef Aggregate, long Delivered), PendingEntry> marking;
    private readonly Flushing flushing;
    private readonly IPendingIndex index;
    private readonly IReadOnlyList<IGathersWrites> gathering;
    private readonly TimeProvider machine;
    private readonly ILogger<PendingBook> log;
    private readonly Lingering removing;
    private volatile Pace leisure = Pace.WithoutRest;

    public PendingBook(IPendingIndex index, IEnumerable<IGathersWrites> gathering, TimeProvider machine, ILogger<PendingBook> log)
    {
        (this.index, this.gathering, this.machine, this.log, marking) = (index, [.. gathering], machine, log, new(index.MarkAsync));
        flushing = new(FlushAllAsync);
        removing = new(FlushAgainAsync, Linger, machine);
    }

    /// <summary>Makes sure that the aggregate is marked before it is committed to.</summary>
    /// <param name="foreseen">What will be committed to next: marked in the same request.</param>
    public Task EnterAsync(
        AggregateRef aggregate, long delivered, IEnumerable<(AggregateRef Aggregate, long Delivered)> foreseen, CancellationToken cancellation)
    {
        var others = foreseen.Where(next => next.Aggregate != aggregate)
            .Select(next => EnterAsync(next.Aggregate, next.Delivered, users: 0, cancellation));
        return marking.TogetherAsync(() => Task.WhenAll(others.Prepend(EnterAsync(aggregate, delivered, users: 1, cancellation))));
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

    /// <summary>Whether an entry is this process's own.</summary>
    public bool IsOwn(PendingEntry entry) => marks.TryGetValue(entry.Aggregate, out var mark) && mark.Entry?.Writer == entry.Writer;

    /// <summary>A sweep has seen to an entry: removes it, through this process's own books where it is its own.</summary>
    public async Task SettledAsync(PendingEntry entry, CancellationToken cancellation)
    {
        if (!IsOwn(entry) || !marks.TryGetValue(entry.Aggregate, out var mark))
        {
            await StoreAsync(Pace.WithoutRest, cancellation);
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

    /// <summary>One commit has been delivered, or did not happen; once the last has left, the mark may go.</summary>
    public async Task LeaveAsync(AggregateRef aggregate, CancellationToken cancellation)
    {
        var mark = marks[aggregate];
        await mark.Gate.WaitAsync(cancellation);
        try
        {
            if (--mark.Users == 0)
            {
                LetGo(aggregate, mark);
            }
        }
        finally
        {
            mark.Gate.Release();
        }
    }

    /// <summary>Removes the marks that are done with, after what they vouch for has been stored.</summary>
    public Task FlushAsync(CancellationToken cancellation)
    {
        var flushed = flushing.FlushAsync(Pace.WithoutRest, cancellation);
        leisure.Hurry();
        return flushed;
    }

    /// <summary>From then on no mark goes by itself: what lingers still is for the next start.</summary>
    public Task CloseAsync()
    {
        var closed = removing.CloseAsync();
        leisure.Hurry();
        return closed;
    }

    /// <returns>Whether some marks have been done with meanwhile.</returns>
    private async Task<bool> FlushAgainAsync()
    {
        leisure = new(machine);
        await flushing.FlushAsync(leisure, CancellationToken.None);
        return !idle.IsEmpty;
    }

    private async Task FlushAllAsync(Pace pace, CancellationToken cancellation)
    {
        try
        {
            var candidates = idle.ToList();
            await StoreAsync(pace, cancellation);
            List<PendingEntry> done = [];
            // Another mark vouches for what these did.
            while (renewed.TryDequeue(out var before))
            {
                done.Add(before);
            }

            foreach (var (aggregate, rest) in candidates)
            {
                if (await TakeAsync(aggregate, rest, cancellation) is { } entry)
                {
                    done.Add(entry);
                }
            }

            await pace.DoAsync(
                done.GroupBy(entry => entry.Mark).Chunk(Pace.Few), few => index.ClearAsync([.. few.SelectMany(mark => mark)], cancellation));
        }
#pragma warning disable CA1031 // The marks stay and it is tried again; what was taken out of this book the next sweep delivers once more.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            log.Log(
                failure is StorageUnavailableException ? LogLevel.Warning : LogLevel.Error, failure,
                "What follows from the newest changes could not be stored yet; it stays pending.");
        }
    }

    /// <summary>Stores what the marks vouch for. Each who gathers rests after its own requests; one without any is no reason to rest.</summary>
    private Task StoreAsync(Pace pace, CancellationToken cancellation) =>
        Pace.WithoutRest.DoAsync(gathering, writes => writes.FlushAsync(pace, cancellation));

    private async Task EnterAsync(AggregateRef aggregate, long delivered, int users, CancellationToken cancellation)
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

                if (mark.Entry is not { } entry || machine.GetUtcNow() - entry.MarkedAt > Fresh)
                {
                    var before = mark.Entry;
                    mark.Entry = await marking.AddAsync((aggregate, Math.Min(delivered, before?.Delivered ?? delivered)), cancellation);
                    if (before is not null)
                    {
                        renewed.Enqueue(before);
                    }
                }

                mark.Users += users;
                if (mark.Users == 0)
                {
                    LetGo(aggregate, mark);
                }

                return;
            }
            finally
            {
                mark.Gate.Release();
            }
        }
    }

    private void LetGo(AggregateRef aggregate, Mark mark)
    {
        idle[aggregate] = new Rest(mark);
        removing.Ask();
    }

    /// <summary>Takes a mark out, unless it has been used since the rest began: what was done then may not be stored yet.</summary>
    private async Task<PendingEntry?> TakeAsync(AggregateRef aggregate, Rest rest, CancellationToken cancellation)
    {
        var mark = rest.Mark;
        await mark.Gate.WaitAsync(cancellation);
        try
        {
            if (!idle.TryRemove(KeyValuePair.Create(aggregate, rest)) || mark.Users > 0 || mark.Removed)
            {
                return null;
            }

            mark.Removed = true;
            marks.TryRemove(aggregate, out _);
            return mark.Entry;
        }
        finally
        {
            mark.Gate.Release();
        }
    }

    /// <summary>From one use of a mark to the next; each is another object.</summary>
    private sealed class Rest(Mark mark)
    {
        public Mark Mark => mark;
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
