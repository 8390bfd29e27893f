namespace Transition.Application.Journal;

/// <summary>
/// How fast is stored what has been gathered: one small request after the other, with a rest after each, so that no answer waits for
/// several of them. It goes on without a rest when somebody waits for it, or when it has gone on for long.
/// </summary>
public sealed class Pace(TimeProvider machine)
{
    /// <summary>So many rows are written together that nobody's answer waits for them long.</summary>
    public const int Few = 20;

    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(8);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource hurried = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly long start = machine.GetTimestamp();

    /// <summary>For what somebody waits for.</summary>
    public static Pace WithoutRest { get; } = Hurried();

    public bool IsHurried => hurried.Task.IsCompleted;

    public void Hurry() => hurried.TrySetResult();

    /// <summary>What goes wrong with one item keeps none of the others from being done.</summary>
    public async Task DoAsync<T>(IEnumerable<T> items, Func<T, Task> work)
    {
        List<Task> done = [];
        foreach (var item in items)
        {
            var one = work(item);
            await one.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            done.Add(one);
            await RestAsync();
        }

        await Task.WhenAll(done);
    }

    private static Pace Hurried()
    {
        var pace = new Pace(TimeProvider.System);
        pace.Hurry();
        return pace;
    }

    private Task RestAsync() => IsHurried || machine.GetElapsedTime(start) > Long
        ? Task.CompletedTask
        : Task.WhenAny(Task.Delay(Rest, machine), hurried.Task);
}
