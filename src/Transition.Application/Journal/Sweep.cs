using Microsoft.Extensions.Logging;
using Transition.Application.Ports;

namespace Transition.Application.Journal;

/// <summary>Settles what a crash has left pending.</summary>
public sealed class Sweep(IPendingIndex pending, PendingBook book, Settler settler, TimeProvider machine, ILogger<Sweep> log)
{
    /// <summary>
    /// Settles every entry that was marked at least <paramref name="age"/> ago. One that cannot be settled stays, is logged, and
    /// stops no other.
    /// </summary>
    /// <returns>How many were settled.</returns>
    public async Task<int> RunAsync(TimeSpan age, CancellationToken cancellation)
    {
        var settled = 0;
        var before = machine.GetUtcNow() - age;
        await foreach (var entry in pending.ReadAllAsync(cancellation))
        {
            if (entry.MarkedAt > before || book.IsInHand(entry))
            {
                continue;
            }

            try
            {
                await settler.RecoverAsync(entry, cancellation);
                await book.SettledAsync(entry, cancellation);
                settled++;
            }
            catch (Exception failure) when (failure is not (OperationCanceledException or StorageUnavailableException))
            {
                log.LogError(failure, "{Aggregate} is left pending: it could not be settled.", entry.Aggregate);
            }
        }

        return settled;
    }
}
