using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Transition.Application.Insight;
using Transition.Functions.Common;

namespace Transition.Functions.Timers;

/// <summary>
/// Makes the read models anew where a new version lays them out otherwise, or an administrator has asked for it. It takes minutes,
/// and what is broken off is begun anew a minute later.
/// </summary>
public sealed class RebuildTimer(Layout layout, Station station, ILogger<RebuildTimer> log)
{
    [Function("Rebuild")]
    public async Task RunAsync([TimerTrigger("15 * * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        await station.ReadyAsync(cancellation);
        if (await layout.EnsureAsync(cancellation))
        {
            log.LogWarning("The read models were made anew.");
        }
    }
}
