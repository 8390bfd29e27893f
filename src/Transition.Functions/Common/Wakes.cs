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
    private static readonly Dictionary<string, Way> Orchestrated = new()
    {
        [Wave.Kind] = Way.LaunchWave,
        [Tranche.Kind] = Way.MoveService,
        [Submission.Kind] = Way.Approval,
        [Attestation.Kind] = Way.Approval,
        [Agreement.Kind] = Way.Approval,
    };

    private static readonly OrchestrationRuntimeStatus[] Alive =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    /// <summary>The way of a kind of aggregate.</summary>
    public static Way WayOf(string kind) => Orchestrated.GetValueOrDefault(kind, Way.Deliver);

    /// <summary>Wakes whatever waits for an aggregate; starts it anew where it is not running.</summary>
    /// <returns>False where no orchestration waits for it.</returns>
    public async Task<bool> WakeAsync(DurableTaskClient client, AggregateRef aggregate, CancellationToken cancellation)
    {
        var way = WayOf(aggregate.Kind);
        await (way switch
        {
            Way.LaunchWave => WakeAsync(client, nameof(LaunchWave), Instances.OfLaunch(aggregate.Id), aggregate.Id, cancellation),
            Way.MoveService => WakeMovesAsync(client, aggregate.Id, cancellation),
            Way.Approval => WakeApprovalAsync(client, aggregate, cancellation),
            _ => Task.CompletedTask,
        });
        return way != Way.Deliver;
    }

    public static Task WakeApprovalAsync(DurableTaskClient client, AggregateRef matter, CancellationToken cancellation) => WakeAsync(
        client, nameof(Approval), Instances.OfApproval(matter), new Matter(matter.Kind, matter.Id), cancellation);

    public static Task WakeMoveAsync(DurableTaskClient client, string transition, CancellationToken cancellation) =>
        WakeAsync(client, nameof(MoveService), Instances.OfMove(transition), transition, cancellation);

    private async Task WakeMovesAsync(DurableTaskClient client, string tranche, CancellationToken cancellation)
    {
        foreach (var transition in await TransitionsAsync(tranche, cancellation))
        {
            await WakeMoveAsync(client, transition, cancellation);
        }
    }

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
