using Microsoft.Extensions.Logging;
using Transition.Application.Journal;
using Transition.Application.Ports;

namespace Transition.Application.Audit;

/// <summary>The settler at work, from the start of a process to its end.</summary>
public sealed class SettlerRun(Settler settler, PendingBook pending, Seals seals, TimeProvider machine, ILogger<SettlerRun> log) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource stopping = new();
    private Task? working;
    private bool isDisposed;

    public void Start() => working ??= settler.RunAsync(stopping.Token);

    /// <summary>Lets what is under way settle, stops, and seals what is not sealed yet.</summary>
    public async ValueTask DisposeAsync()
    {
        if (working is null || isDisposed)
        {
            return;
        }

        isDisposed = true;
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
        await working;
        await pending.CloseAsync();
        await SealAsync(patience.Token);
        stopping.Dispose();
    }

    private async Task SealAsync(CancellationToken cancellation)
    {
        try
        {
            await seals.SealChangedAsync(cancellation);
        }
        catch (Exception away) when (away is OperationCanceledException or StorageUnavailableException)
        {
            log.LogWarning(away, "The newest changes could not be sealed; the next daily seal holds them.");
        }
    }
}
