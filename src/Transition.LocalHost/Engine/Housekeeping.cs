using Transition.Application.Audit;
using Transition.Application.Insight;
using Transition.Application.Journal;

namespace Transition.LocalHost.Engine;

/// <summary>What is to be done now and then: settle what has been left pending, make lists anew if asked, seal the history.</summary>
public sealed class Housekeeping(Sweep sweep, Layout layout, Seals seals, TimeProvider machine)
{
    private static readonly TimeSpan SealEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan SealAllEvery = TimeSpan.FromDays(1);

    private DateTimeOffset swept = machine.GetUtcNow();
    private DateTimeOffset sealedChanges = machine.GetUtcNow();
    private DateTimeOffset sealedAll = machine.GetUtcNow();

    /// <summary>Does what has not been done for a while.</summary>
    public async Task DoDueAsync(CancellationToken cancellation)
    {
        var now = machine.GetUtcNow();
        if (now - swept >= Sweep.Usual)
        {
            swept = now;
            await sweep.RunAsync(Sweep.Usual, cancellation);
            await layout.EnsureAsync(cancellation);
        }

        if (now - sealedChanges >= SealEvery)
        {
            sealedChanges = now;
            await seals.SealChangedAsync(cancellation);
        }

        if (now - sealedAll >= SealAllEvery)
        {
            sealedAll = now;
            await seals.SealAllAsync(cancellation);
        }
    }
}
