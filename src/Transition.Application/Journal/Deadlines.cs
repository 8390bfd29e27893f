using Transition.Application.Clock;
using Transition.Application.Ports;

namespace Transition.Application.Journal;

/// <summary>Sees to everything that has fallen due.</summary>
public sealed class Deadlines(Dues dues, Settler settler, BusinessClock clock)
{
    /// <summary>
    /// Looks at everything that is due until nothing new is, and waits until it has settled. What fails is not tried again here:
    /// it stays due for the next time.
    /// </summary>
    public async Task PlayAsync(CancellationToken cancellation)
    {
        await settler.IdleAsync(cancellation);
        HashSet<(AggregateRef Aggregate, DateTimeOffset Due)> seen = [];
        while (dues.At(clock.GetUtcNow()).Where(seen.Add).ToList() is { Count: > 0 } due)
        {
            foreach (var (aggregate, _) in due)
            {
                settler.Send(aggregate);
            }

            await settler.IdleAsync(cancellation);
        }
    }

    /// <summary>The same if anything is due by now; otherwise nobody is hurried by it.</summary>
    public Task PlayDueAsync(CancellationToken cancellation) =>
        dues.At(clock.GetUtcNow()).Count > 0 ? PlayAsync(cancellation) : Task.CompletedTask;
}
