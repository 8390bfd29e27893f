using Transition.Application.Clock;

namespace Transition.Application.Journal;

/// <summary>Sees to everything that has fallen due.</summary>
public sealed class Deadlines(Dues dues, Settler settler, BusinessClock clock)
{
    /// <summary>Looks at everything that is due until nothing is, and waits until it has settled.</summary>
    public async Task PlayAsync(CancellationToken cancellation)
    {
        await settler.IdleAsync(cancellation);
        while (dues.At(clock.GetUtcNow()) is { Count: > 0 } due)
        {
            foreach (var aggregate in due)
            {
                settler.Send(aggregate);
            }

            await settler.IdleAsync(cancellation);
        }
    }
}
