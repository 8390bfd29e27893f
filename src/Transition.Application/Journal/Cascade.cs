namespace Transition.Application.Journal;

/// <summary>
/// Counts the commits that follow from one command, so that whoever gave it can wait until all that it caused is visible.
/// </summary>
public sealed class Cascade
{
    /// <summary>Nobody waits longer for what a command has caused.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly AsyncLocal<Cascade?> Ambient = new();
    private readonly TaskCompletionSource quiet = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int open = 1;

    /// <summary>Whether whoever gave the command is answered before all that it caused is visible, and it is waited for later.</summary>
    public bool IsPromised { get; private init; }

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
    /// Runs a command and waits, not too long, until what follows from it has settled: the command's own outcome does not depend
    /// on it.
    /// </summary>
    public static async Task<T> RunAsync<T>(Func<Task<T>> command, TimeProvider time, CancellationToken cancellation)
    {
        var cascade = new Cascade();
        var result = await cascade.RunAsync(command);
        await cascade.SettledAsync(time).WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return result;
    }

    /// <summary>Runs a command. The second task ends when what follows has settled, or has taken too long.</summary>
    public static async Task<(T Result, Task Settled)> PromiseAsync<T>(Func<Task<T>> command, TimeProvider time)
    {
        var cascade = new Cascade { IsPromised = true };
        var result = await cascade.RunAsync(command);
        return (result, cascade.SettledAsync(time));
    }

    /// <summary>Ends when what follows has settled, or has taken too long.</summary>
    public async Task SettledAsync(TimeProvider time) =>
        await quiet.Task.WaitAsync(Patience, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task<T> RunAsync<T>(Func<Task<T>> command)
    {
        var before = Current;
        Current = this;
        try
        {
            return await command();
        }
        finally
        {
            Current = before;
            Leave();
        }
    }
}
