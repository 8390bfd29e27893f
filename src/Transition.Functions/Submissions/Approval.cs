using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Transition.Application.Tasks;
using Transition.Application.Transitions;
using Transition.Functions.Common;

namespace Transition.Functions.Submissions;

/// <summary>
/// The approval of one matter: tells every body that is asked, all at the same time, then reminds and escalates on durable timers
/// until the last has answered.
/// </summary>
public static class Approval
{
    [Function(nameof(Approval))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var matter = context.GetInput<Matter>()!;
        var stand = await ChaseAsync(context, matter);
        context.SetCustomStatus(stand);
        if (stand.Ended)
        {
            return;
        }

        var told = await TellAsync(context, matter, stand);
        await context.ForAnyAsync([MoveEvent.Changed], stand.Until);
        context.ContinueAsNew(matter with { Told = told }, preserveUnprocessedEvents: true);
    }

    /// <summary>Those whose answer is wanted and who have not been told.</summary>
    private static async Task<IReadOnlyList<string>> TellAsync(TaskOrchestrationContext context, Matter matter, ApprovalStand stand)
    {
        var known = matter.Told ?? [];
        try
        {
            await Task.WhenAll(stand.Waiting.Except(known).Select(body => context.CallActivityAsync(
                nameof(ApprovalActivities.Tell), new Asking(matter.Kind, matter.Id, body), Retries.Patient)));
            return stand.Waiting;
        }
        catch (TaskFailedException failure)
        {
            context.CreateReplaySafeLogger(nameof(Approval)).LookFailed(failure, matter.Id);
            return known;
        }
    }

    private static async Task<ApprovalStand> ChaseAsync(TaskOrchestrationContext context, Matter matter)
    {
        try
        {
            return await context.CallActivityAsync<ApprovalStand>(nameof(ApprovalActivities.Chase), matter, Retries.Patient);
        }
        catch (TaskFailedException failure)
        {
            context.CreateReplaySafeLogger(nameof(Approval)).LookFailed(failure, matter.Id);
            return new([], [], context.CurrentUtcDateTime + Waits.Rest, Ended: false);
        }
    }
}
