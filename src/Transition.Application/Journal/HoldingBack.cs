namespace Transition.Application.Journal;

/// <summary>Holds back what nobody waits for while a command's consequences are still under way, unless somebody waits for all of it.</summary>
public sealed class HoldingBack
{
    private readonly Lock gate = new();
    private TaskCompletionSource somebodyWaits = New();
    private int waiting;

    /// <summary>Ends when <paramref name="before"/> has, or when somebody waits for what is held back.</summary>
    public Task WaitAsync(Task before)
    {
        lock (gate)
        {
            return waiting > 0 ? Task.CompletedTask : Task.WhenAny(before, somebodyWaits.Task);
        }
    }

    /// <summary>Runs something that waits for what is held back.</summary>
    public async Task WithoutAsync(Func<Task> work)
    {
        lock (gate)
        {
            waiting++;
            somebodyWaits.TrySetResult();
        }

        try
        {
            await work();
        }
        finally
        {
            lock (gate)
            {
                if (--waiting == 0)
                {
                    somebodyWaits = New();
                }
            }
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
