using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Transition.Application.Transitions;
using Transition.Functions.Common;

namespace Transition.Functions.Transitions;

/// <summary>What the orchestration of a move has done for it.</summary>
public sealed class MoveActivities(MoveWatch watch, Station station)
{
    /// <summary>Does what is due of a transition. Called twice, the second call does nothing.</summary>
    [Function(nameof(Advance))]
    public async Task<MoveStand> Advance(
        [ActivityTrigger] string transition, [DurableClient] DurableTaskClient durable, CancellationToken cancellation)
    {
        await station.ReadyAsync(durable, cancellation);
        return await watch.AdvanceAsync(transition, cancellation);
    }
}
