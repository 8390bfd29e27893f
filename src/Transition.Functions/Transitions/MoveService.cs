using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Transition.Application.Transitions;
using Transition.Functions.Common;

namespace Transition.Functions.Transitions;

/// <summary>
/// One service's move from NHS England to joint committee to full delegation: does what is due, says where the move stands, and
/// waits for what it is told to wait for. The rules are in the domain; this holds the waiting.
/// </summary>
public static class MoveService
{
    [Function(nameof(MoveService))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var transition = context.GetInput<string>()!;
        var stand = await LookAsync(context, transition);
        context.SetCustomStatus(stand);
        if (!stand.Ended)
        {
            await context.ForAnyAsync(stand.Awaits, stand.Until);
            context.ContinueAsNew(transition, preserveUnprocessedEvents: true);
        }
    }

    private static async Task<MoveStand> LookAsync(TaskOrchestrationContext context, string transition)
    {
        try
        {
            return await context.CallActivityAsync<MoveStand>(nameof(MoveActivities.Advance), transition, Retries.Patient);
        }
        catch (TaskFailedException failure)
        {
            context.CreateReplaySafeLogger(nameof(MoveService)).LookFailed(failure, transition);
            return new("stuck", null, "stuck", [], [MoveEvent.Resumed, MoveEvent.Changed], context.CurrentUtcDateTime + Waits.Rest, Ended: false);
        }
    }
}
