namespace Transition.Benchmarks.Verify;

/// <summary>Looks at the memory of this process again and again, and keeps the most that it saw.</summary>
public sealed class PeakMemory : IAsyncDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private readonly CancellationTokenSource stop = new();
    private readonly Task watching;

    public PeakMemory()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        watching = WatchAsync();
    }

    /// <summary>What is allocated and not yet collected.</summary>
    public long Heap { get; private set; }

    /// <summary>All that the process holds.</summary>
    public long Process { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await watching;
        stop.Dispose();
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(Glance);
        try
        {
            do
            {
                Heap = Math.Max(Heap, GC.GetTotalMemory(forceFullCollection: false));
                Process = Math.Max(Process, Environment.WorkingSet);
            }
            while (await timer.WaitForNextTickAsync(stop.Token));
        }
        catch (OperationCanceledException)
        {
            // It is over.
        }
    }
}
