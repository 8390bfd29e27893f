namespace Transition.Application.Journal;

/// <summary>Does its work a moment after it was asked for, once for all who ask meanwhile, and never again once it is closed.</summary>
/// <param name="work">Says whether it is to be done again in a moment.</param>
internal sealed class Lingering(Func<Task<bool>> work, TimeSpan moment, TimeProvider machine)
{
    private readonly Lock gate = new();
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task running = Task.CompletedTask;
    private bool isAsked;
    private bool isRunning;

    public void Ask()
    {
        lock (gate)
        {
            isAsked = true;
            if (!isRunning && !closed.Task.IsCompleted)
            {
                isRunning = true;
                running = RunAsync();
            }
        }
    }

    /// <summary>Ends when what is being done has been; what was only asked for is left.</summary>
    public Task CloseAsync()
    {
        lock (gate)
        {
            closed.TrySetResult();
            return running;
        }
    }

    private async Task RunAsync()
    {
        do
        {
            await Task.WhenAny(Task.Delay(moment, machine), closed.Task).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }
        while (Begin() && End(again: await work()));
    }

    private bool Begin()
    {
        lock (gate)
        {
            isAsked = false;
            return !closed.Task.IsCompleted;
        }
    }

    /// <returns>Whether the work is to be done once more.</returns>
    private bool End(bool again)
    {
        lock (gate)
        {
            return isRunning = again || isAsked;
        }
    }
}
