namespace Transition.Application.Journal;

/// <summary>
/// Counts the commits that follow from one command, so that whoever gave it can wait until all that it caused is visible.
/// </summary>
public sealed class Cascade
{
    private static readonly AsyncLocal<Cascade?> Ambient = new();
    private readonly TaskCompletionSource quiet = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int open = 1;

    /// <summary>The cascade that the running code belongs to.</summary>
    public static Cascade? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    public void Enter() => Interlocked.Increment(ref open);

    public void Leave()
    {
        if (Interlocked.Decrement(ref open) == 0)
        {
            quiet.TrySetResult();
        }
    }

    /// <summary>
    /// Runs a command and waits until what follows from it has settled, or until <paramref name="patience"/> is over: the
    /// command's own outcome does not depend on it.
    /// </summary>
    public static async Task<T> RunAsync<T>(Func<Task<T>> command, TimeSpan patience, TimeProvider time, CancellationToken cancellation)
    {
        var before = Current;
        var cascade = new Cascade();
        Current = cascade;
        try
        {
            var result = await command();
            cascade.Leave();
            await Task.WhenAny(cascade.quiet.Task, Task.Delay(patience, time, cancellation));
            return result;
        }
        finally
        {
            Current = before;
        }
    }
}
