using Transition.Application.Clock;

namespace Transition.Web.Tests.Support;

/// <summary>Business time that goes on when a test says so.</summary>
public sealed class TickingClock : BusinessClock
{
    private long ticks = FixedBusinessClock.Moment.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Tick() => Interlocked.Add(ref ticks, TimeSpan.TicksPerSecond);

    public void MoveTo(DateOnly day) => Interlocked.Exchange(ref ticks, day.ToDateTime(new(10, 0), DateTimeKind.Utc).Ticks);
}
