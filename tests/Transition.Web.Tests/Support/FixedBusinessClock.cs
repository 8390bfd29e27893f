using Transition.Application.Clock;

namespace Transition.Web.Tests.Support;

/// <summary>Business time that stands still in the spring of 2026.</summary>
public sealed class FixedBusinessClock : BusinessClock
{
    public static DateTimeOffset Moment { get; } = new(2026, 5, 12, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Moment;
}
