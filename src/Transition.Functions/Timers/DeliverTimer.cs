using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Transition.Application.Clock;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Functions.Common;

namespace Transition.Functions.Timers;

/// <summary>
/// Sends the notices that have not gone out, reminds of records and escalates them, and looks at whatever else falls due and has no
/// orchestration that waits for it. What fails stays due, is logged, and stops no other.
/// </summary>
public sealed class DeliverTimer(Settler settler, IDueIndex dues, BusinessClock clock, Station station, ILogger<DeliverTimer> log)
{
    private const int AtOnce = 8;

    [Function("Deliver")]
    public async Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        await station.ReadyAsync(cancellation);
        await DeliverAsync(cancellation);
    }

    public async Task DeliverAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await Parallel.ForEachAsync(
            dues.ReadAllAsync(cancellation),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (item, token) =>
            {
                if (item.Due <= now && Wakes.WayOf(item.Aggregate.Kind) == Way.Deliver)
                {
                    await LookAsync(item.Aggregate, token);
                }
            });
    }

    private async Task LookAsync(AggregateRef aggregate, CancellationToken cancellation)
    {
        try
        {
            await settler.LookAsync(aggregate, cancellation);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or StorageUnavailableException))
        {
            log.LogError(failure, "{Aggregate} cannot be looked at; it stays due.", aggregate);
        }
    }
}
