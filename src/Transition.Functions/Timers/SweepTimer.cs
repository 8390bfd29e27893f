using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Transition.Application.Clock;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Functions.Common;

namespace Transition.Functions.Timers;

/// <summary>
/// Makes up for what was lost: delivers commits that a crash has left pending, and wakes or recreates the orchestrations of what
/// should have been looked at. It decides nothing and advances nothing.
/// </summary>
public sealed class SweepTimer(
    Sweep sweep, IDueIndex dues, Wakes wakes, BusinessClock clock, Station station, ILogger<SweepTimer> log)
{
    /// <summary>What is younger is still in the hands of a process, or of an orchestration's own timer.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    [Function("Sweep")]
    public async Task RunAsync(
        [TimerTrigger("30 * * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient durable, CancellationToken cancellation)
    {
        await station.ReadyAsync(durable, cancellation);
        var settled = await sweep.RunAsync(Grace, cancellation);
        var woken = await WakeLateAsync(durable, Grace, cancellation);
        if (settled + woken > 0)
        {
            log.LogWarning("The sweep settled {Settled} commits and woke {Woken} orchestrations.", settled, woken);
        }
    }

    /// <summary>Wakes what is overdue by more than a grace.</summary>
    /// <returns>How many.</returns>
    public async Task<int> WakeLateAsync(DurableTaskClient durable, TimeSpan grace, CancellationToken cancellation)
    {
        var woken = 0;
        var late = clock.GetUtcNow() - grace;
        await foreach (var (aggregate, due) in dues.ReadAllAsync(cancellation))
        {
            if (due <= late && await wakes.WakeAsync(durable, aggregate, cancellation))
            {
                woken++;
            }
        }

        return woken;
    }
}
