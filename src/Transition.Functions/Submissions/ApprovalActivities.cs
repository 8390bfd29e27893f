using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Transition.Application.Tasks;
using Transition.Functions.Common;

namespace Transition.Functions.Submissions;

/// <summary>What the orchestration of an approval has done for it.</summary>
public sealed class ApprovalActivities(ApprovalWatch watch, Station station)
{
    /// <summary>Reminds and escalates what is due. Called twice, the second call does nothing.</summary>
    [Function(nameof(Chase))]
    public async Task<ApprovalStand> Chase(
        [ActivityTrigger] Matter matter, [DurableClient] DurableTaskClient durable, CancellationToken cancellation)
    {
        await station.ReadyAsync(durable, cancellation);
        return await watch.ChaseAsync(new(matter.Kind, matter.Id), cancellation);
    }

    /// <summary>Tells a body that its answer is wanted.</summary>
    [Function(nameof(Tell))]
    public async Task Tell([ActivityTrigger] Asking asking, CancellationToken cancellation)
    {
        await station.ReadyAsync(cancellation);
        await watch.TellAsync(new(asking.Kind, asking.Id), asking.Body, cancellation);
    }
}
