using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Application.Transitions;
using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Domain.Submissions;
using Transition.Domain.Waves;
using Transition.Functions.Submissions;
using Transition.Functions.Transitions;
using Transition.Functions.Waves;

namespace Transition.Functions.Common;

/// <summary>Which orchestration waits for an aggregate, and how to see to it that it looks again.</summary>
public sealed class Wakes(AggregateJournal journal)
{
    private static readonly HashSet<string> Orchestrated = [Wave.Kind, Tranche.Kind, Submission.Kind, Attestation.Kind, Agreement.Kind];

    private static readonly OrchestrationRuntimeStatus[] Alive =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    /// <summary>Whether an orchestration waits for an aggregate.</summary>
    public static bool Orchestrates(AggregateRef aggregate) => Orchestrated.Contains(aggregate.Kind);

    /// <summary>Wakes whatever waits for an aggregate; starts it anew where it is not running.</summary>
    public async Task WakeAsync(DurableTaskClient client, AggregateRef aggregate, CancellationToken cancellation)
    {
        switch (aggregate)
        {
            case { Kind: var kind } when kind == Wave.Kind:
                await WakeAsync(client, nameof(LaunchWave), Instances.OfLaunch(aggregate.Id), aggregate.Id, cancellation);
                break;
            case { Kind: var kind } when kind == Tranche.Kind:
                foreach (var transition in await TransitionsAsync(aggregate.Id, cancellation))
                {
                    await WakeMoveAsync(client, transition, cancellation);
                }

                break;
            default:
                await WakeApprovalAsync(client, aggregate, cancellation);
                break;
        }
    }

    public static Task WakeApprovalAsync(DurableTaskClient client, AggregateRef matter, CancellationToken cancellation) => WakeAsync(
        client, nameof(Approval), Instances.OfApproval(matter), new Matter(matter.Kind, matter.Id), cancellation);

    public static Task WakeMoveAsync(DurableTaskClient client, string transition, CancellationToken cancellation) =>
        WakeAsync(client, nameof(MoveService), Instances.OfMove(transition), transition, cancellation);

    /// <summary>Those on their way; where none is, one, which sees to what the tranche itself still has to do.</summary>
    private async Task<IEnumerable<string>> TransitionsAsync(string tranche, CancellationToken cancellation)
    {
        var lines = (await journal.LoadAsync<Tranche>(tranche, cancellation)).State.Lines.Values;
        var active = lines.Where(line => line.Active).Select(line => line.Transition).ToList();
        return active.Count > 0 ? active : lines.Select(line => line.Transition).Take(1);
    }

    private static async Task WakeAsync(
        DurableTaskClient client, string orchestrator, string instance, object input, CancellationToken cancellation)
    {
        if (await client.GetInstanceAsync(instance, cancellation) is not { IsCompleted: false })
        {
            try
            {
                await client.ScheduleNewOrchestrationInstanceAsync(
                    orchestrator, input, new StartOrchestrationOptions(instance).WithDedupeStatuses(Alive), cancellation);
                return;
            }
            catch (OrchestrationAlreadyExistsException)
            {
                // Somebody else has started it meanwhile.
            }
        }

        await client.RaiseEventAsync(instance, MoveEvent.Changed, null, cancellation);
    }
}
