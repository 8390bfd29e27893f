using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Transition.Application.Audit;
using Transition.Application.Backup;
using Transition.Application.Ports;
using Transition.Application.Reference;

namespace Transition.Functions.Common;

/// <summary>
/// The life of one worker process: makes the storage ready, settles what its own commands cause, and seals every minute what it
/// has committed, which no other process knows of.
/// </summary>
public sealed class Station(
    IStorageProbe storage, Restore restore, SettlerRun run, ReferenceImport reference, Seals seals, DurableSignals signals,
    TimeProvider machine, ILogger<Station> log)
    : BackgroundService
{
    private static readonly TimeSpan SealEvery = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim one = new(1);
    private volatile bool isReady;

    /// <summary>Makes this process ready to work, at the latest now.</summary>
    /// <exception cref="StorageUnavailableException">The storage does not answer; the next call tries again.</exception>
    public async Task ReadyAsync(CancellationToken cancellation)
    {
        if (isReady)
        {
            return;
        }

        await one.WaitAsync(cancellation);
        try
        {
            if (!isReady)
            {
                await storage.PrepareAsync(cancellation);
                await restore.MustNotBeUnderWayAsync(cancellation);
                run.Start();
                await reference.RunAsync(null, cancellation);
                isReady = true;
            }
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>The same, for a function that was given a client: this process's signals go by it.</summary>
    public Task ReadyAsync(DurableTaskClient durable, CancellationToken cancellation)
    {
        signals.Use(durable);
        return ReadyAsync(cancellation);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await run.DisposeAsync();
    }

    public override void Dispose()
    {
        one.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(SealEvery, machine);
        do
        {
            try
            {
                await ReadyAsync(stoppingToken);
                await seals.SealChangedAsync(stoppingToken);
            }
            catch (StorageUnavailableException away)
            {
                log.LogWarning(away, "The storage does not answer; it is tried again in a minute.");
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
        while (await WaitAsync(timer, stoppingToken));
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
