namespace Transition.TestSupport;

/// <summary>The machine's time, except that whoever waits waits a hundredth: pauses between tries are not what is tested.</summary>
/// <param name="ahead">How much later it is than elsewhere.</param>
/// <param name="keepsPace">Whether measured time runs as fast as the waiting does, where one must outlast the other.</param>
public sealed class HastyTime(bool keepsPace = false, TimeSpan ahead = default) : TimeProvider
{
    private const int Haste = 100;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime / Haste : dueTime, period);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;

    public override long GetTimestamp() => System.GetTimestamp() * (keepsPace ? Haste : 1);
}
