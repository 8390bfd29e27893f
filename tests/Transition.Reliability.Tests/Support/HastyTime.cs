namespace Transition.Reliability.Tests.Support;

/// <summary>The machine's time, except that whoever waits waits a hundredth: pauses between tries are not what is tested.</summary>
internal sealed class HastyTime : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime / 100 : dueTime, period);
}
