using DurableTask.Core;
using Microsoft.DurableTask.Testing.Sidecar;
using Transition.TestSupport;

namespace Transition.Functions.Tests.Support;

/// <summary>
/// The work of the engine in memory. It can be held: then it hands out nothing, and has back all that it had handed out. It does
/// not hand out again, as those of Azure do, what a worker has taken that ends before it has answered.
/// </summary>
internal sealed class HeldWork : InMemoryOrchestrationService, IOrchestrationService
{
    private readonly Lock gate = new();
    private TaskCompletionSource? held;
    private int handedOut;

    /// <summary>Hands out nothing more, and waits for the answers to what it has.</summary>
    public async Task HoldAsync()
    {
        lock (gate)
        {
            held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        await Waiting.UntilAsync(() => Task.FromResult(Volatile.Read(ref handedOut) == 0), () => $"the answers of a worker to {handedOut} items");
    }

    public void LetGo()
    {
        lock (gate)
        {
            held?.SetResult();
            held = null;
        }
    }

    async Task<TaskOrchestrationWorkItem> IOrchestrationService.LockNextTaskOrchestrationWorkItemAsync(
        TimeSpan receiveTimeout, CancellationToken cancellationToken) =>
        await HandOutAsync(await LockNextTaskOrchestrationWorkItemAsync(receiveTimeout, cancellationToken));

    async Task<TaskActivityWorkItem> IOrchestrationService.LockNextTaskActivityWorkItem(
        TimeSpan receiveTimeout, CancellationToken cancellationToken) =>
        await HandOutAsync(await LockNextTaskActivityWorkItem(receiveTimeout, cancellationToken));

    Task IOrchestrationService.ReleaseTaskOrchestrationWorkItemAsync(TaskOrchestrationWorkItem workItem) =>
        TakeBack(ReleaseTaskOrchestrationWorkItemAsync(workItem));

    Task IOrchestrationService.CompleteTaskActivityWorkItemAsync(TaskActivityWorkItem workItem, TaskMessage responseMessage) =>
        TakeBack(CompleteTaskActivityWorkItemAsync(workItem, responseMessage));

    Task IOrchestrationService.AbandonTaskActivityWorkItemAsync(TaskActivityWorkItem workItem) =>
        TakeBack(AbandonTaskActivityWorkItemAsync(workItem));

    private async Task<T> HandOutAsync<T>(T item)
    {
        while (!TryHandOut(out var open))
        {
            await open;
        }

        return item;
    }

    private bool TryHandOut(out Task open)
    {
        lock (gate)
        {
            open = held?.Task ?? Task.CompletedTask;
            handedOut += held is null ? 1 : 0;
            return held is null;
        }
    }

    private Task TakeBack(Task done)
    {
        lock (gate)
        {
            handedOut--;
        }

        return done;
    }
}
