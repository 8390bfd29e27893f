using Transition.Application.Access;
using Transition.Application.Audit;
using Transition.Application.Backup;
using Transition.Application.Insight;
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
    Restore restore,
    Rebuild rebuild,
    Layout layout,
    Settler settler,
    SettlerRun run,
    Sweep sweep,
    Deadlines deadlines,
    Housekeeping housekeeping,
    TimeProvider machine,
    ILogger<LocalEngine> log) : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource stopping = new();
    private Task waiting = Task.CompletedTask;

    /// <summary>
    /// Makes the storage ready, takes up what a crash has left, enters the reference data, and starts the loop, which begins with
    /// the people of the demonstration: nobody waits for them but who signs in.
    /// </summary>
    public async Task StartAsync(IProgress<ReferenceProgress>? progress, CancellationToken cancellation)
    {
        await storage.PrepareAsync(cancellation);
        await MustBeWholeAsync(cancellation);
        await clock.LoadAsync(cancellation);
        await dues.LoadAsync(cancellation);
        await rebuild.TidyAsync(cancellation);
        await layout.EnsureAsync(cancellation);
        run.Start();
        await sweep.TakeUpAsync(cancellation);
        await reference.RunAsync(progress, cancellation);
        await settler.IdleAsync(cancellation);
        waiting = Task.Run(() => WaitAsync(stopping.Token), CancellationToken.None);
    }

    /// <summary>Stops waiting, lets what is under way settle, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await waiting;
        await run.DisposeAsync();
        stopping.Dispose();
    }

    private async Task MustBeWholeAsync(CancellationToken cancellation)
    {
        try
        {
            await restore.MustNotBeUnderWayAsync(cancellation);
        }
        catch (BackupException refused)
        {
            throw new StartupException(refused.Message, refused.Remedy, refused);
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
                await personas.EnsureAsync(cancellation);
                await deadlines.PlayDueAsync(cancellation);
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
