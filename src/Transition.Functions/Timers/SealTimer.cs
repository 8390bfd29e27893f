using Microsoft.Azure.Functions.Worker;
using Transition.Application.Audit;
using Transition.Functions.Common;

namespace Transition.Functions.Timers;

/// <summary>Seals every head, every night.</summary>
public sealed class SealTimer(Seals seals, Station station)
{
    [Function("SealAll")]
    public async Task RunAsync([TimerTrigger("0 0 2 * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        await station.ReadyAsync(cancellation);
        await seals.SealAllAsync(cancellation);
    }
}
