namespace Transition.Application.Journal;

/// <summary>Counts what is under way, and tells when nothing is.</summary>
public sealed class Quiet
{
    private readonly Lock gate = new();
    private TaskCompletionSource? waiting;
    private int open;

    public void Enter()
    {
        lock (gate)
        {
            open++;
        }
    }

    public void Leave()
    {
        lock (gate)
        {
            if (--open == 0)
            {
                waiting?.TrySetResult();
                waiting = null;
            }
        }
    }

    public Task WaitAsync(CancellationToken cancellation)
    {
        lock (gate)
        {
            if (open == 0)
            {
                return Task.CompletedTask;
            }

            waiting ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            return waiting.Task.WaitAsync(cancellation);
        }
    }
}
