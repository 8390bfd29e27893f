using Transition.Application.Access;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Application.Reference;
using Transition.LocalHost.Clock;

namespace Transition.LocalHost.Engine;

/// <summary>
/// The advance loop of one machine: does in this process what Durable Functions do on Azure. It waits for signals and due
/// moments; what to do about them the application decides.
/// </summary>
public sealed class LocalEngine(
    IStorageProbe storage,
    MovableBusinessClock clock,
    ReferenceImport reference,
    DemoPersonas personas,
    Dues dues,
    Settler settler,
    Sweep sweep,
    Deadlines deadlines,
    TimeProvider machine,
    ILogger<LocalEngine> log) : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan SweepAge = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource stopping = new();
    private Task working = Task.CompletedTask;
    private Task waiting = Task.CompletedTask;

    /// <summary>
    /// Makes the storage ready, takes up what a crash has left, enters the reference data, and starts the loop.
    /// </summary>
    public async Task StartAsync(IProgress<ReferenceProgress>? progress, CancellationToken cancellation)
    {
        await storage.PrepareAsync(cancellation);
        await clock.LoadAsync(cancellation);
        await dues.LoadAsync(cancellation);
        working = settler.RunAsync(stopping.Token);
        await sweep.RunAsync(TimeSpan.Zero, cancellation);
        await reference.RunAsync(progress, cancellation);
        await settler.IdleAsync(cancellation);
        await personas.RegisterAsync(cancellation);
        await settler.IdleAsync(cancellation);
        waiting = Task.Run(() => WaitAsync(stopping.Token), CancellationToken.None);
    }

    /// <summary>Lets what is under way settle, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(Patience, machine);
        try
        {
            await settler.IdleAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            log.LogWarning("Stopped with work under way; it is pending and goes on at the next start.");
        }

        await stopping.CancelAsync();
        await Task.WhenAll(working, waiting);
        stopping.Dispose();
    }

    private async Task WaitAsync(CancellationToken cancellation)
    {
        var swept = machine.GetUtcNow();
        using var timer = new PeriodicTimer(Tick, machine);
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(cancellation);
                await deadlines.PlayAsync(cancellation);
                if (machine.GetUtcNow() - swept > SweepAge)
                {
                    swept = machine.GetUtcNow();
                    await sweep.RunAsync(SweepAge, cancellation);
                }
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            catch (StorageUnavailableException away)
            {
                log.LogWarning(away, "The storage does not answer; the loop goes on when it does.");
            }
        }
    }
}
