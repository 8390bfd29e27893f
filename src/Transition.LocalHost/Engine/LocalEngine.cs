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
    Housekeeping housekeeping,
    TimeProvider machine,
    ILogger<LocalEngine> log) : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);
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
        await SealAsync(patience.Token);
        stopping.Dispose();
    }

    private async Task SealAsync(CancellationToken cancellation)
    {
        try
        {
            await housekeeping.EndAsync(cancellation);
        }
        catch (Exception away) when (away is OperationCanceledException or StorageUnavailableException)
        {
            log.LogWarning(away, "The newest changes could not be sealed; the next daily seal holds them.");
        }
    }

    private async Task WaitAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Tick, machine);
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(cancellation);
                await deadlines.PlayAsync(cancellation);
                await housekeeping.DoDueAsync(cancellation);
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
