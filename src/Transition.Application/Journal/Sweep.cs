using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Transition.Application.Ports;

namespace Transition.Application.Journal;

/// <summary>Settles what a crash has left pending, and takes up what was parked and has been mended.</summary>
public sealed class Sweep(
    IPendingIndex pending, PendingBook book, Settler settler, Parking parking, Tenancy tenancy, TimeProvider machine, ILogger<Sweep> log)
{
    /// <summary>An entry of this age is settled, whoever made it.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The commit that an entry of another process vouches for may take as long as the storage is tried again: until then the entry
    /// stays, although what was committed so far has been delivered.
    /// </summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(6);

    /// <summary>The entries that have been settled and were left.</summary>
    private readonly ConcurrentDictionary<(AggregateRef, string Mark), bool> settledOnce = new();

    /// <summary>
    /// At the start of a process every entry is delivered, for what a killed process has left must not be overtaken. The marks of
    /// processes that may be living stay.
    /// </summary>
    public Task<int> TakeUpAsync(CancellationToken cancellation) => RunAsync(TimeSpan.Zero, cancellation);

    /// <summary>
    /// Settles every entry that was marked at least <paramref name="age"/> ago. One that cannot be settled stays, is logged, and
    /// stops no other.
    /// </summary>
    /// <returns>How many were settled.</returns>
    public async Task<int> RunAsync(TimeSpan age, CancellationToken cancellation)
    {
        var settled = 0;
        var now = machine.GetUtcNow();
        HashSet<AggregateRef> left = [];
        await foreach (var entry in pending.ReadAllAsync(cancellation))
        {
            if (now - entry.MarkedAt >= age && !book.IsInHand(entry) && await TrySettleAsync(entry, now, cancellation))
            {
                settled++;
            }
            else
            {
                left.Add(entry.Aggregate);
            }
        }

        foreach (var parked in await parking.AllAsync(cancellation))
        {
            if (!left.Contains(parked.Aggregate))
            {
                await TryTakeUpAsync(parked.Aggregate, cancellation);
            }
        }

        Telemetry.SweptUp(settled);
        return settled;
    }

    /// <returns>Whether it is settled for good.</returns>
    private async Task<bool> TrySettleAsync(PendingEntry entry, DateTimeOffset now, CancellationToken cancellation)
    {
        var key = (entry.Aggregate, entry.Mark);
        var isAbandoned = tenancy.IsCertain || book.IsOwn(entry) || now - entry.MarkedAt >= Abandoned;
        if (!isAbandoned && settledOnce.ContainsKey(key))
        {
            return false;
        }

        try
        {
            await settler.RecoverAsync(entry, cancellation);
            if (isAbandoned)
            {
                settledOnce.TryRemove(key, out _);
                await book.SettledAsync(entry, cancellation);
            }
            else if (now - entry.MarkedAt >= Usual)
            {
                // The commit of a younger entry may only be coming: that one is looked at again.
                settledOnce[key] = true;
            }

            return isAbandoned;
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or StorageUnavailableException))
        {
            log.LogWarning("{Aggregate} is left pending: it could not be settled.", entry.Aggregate);
            await parking.ParkAsync(entry.Aggregate, failure, cancellation);
            return false;
        }
    }

    private async Task TryTakeUpAsync(AggregateRef aggregate, CancellationToken cancellation)
    {
        try
        {
            await settler.TakeUpAsync(aggregate, cancellation);
            await parking.ReleaseAsync(aggregate, cancellation);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or StorageUnavailableException))
        {
            await parking.ParkAsync(aggregate, failure, cancellation);
        }
    }
}
