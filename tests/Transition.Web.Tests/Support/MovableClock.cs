using Transition.Application.Clock;

namespace Transition.Web.Tests.Support;

/// <summary>Business time that a test moves.</summary>
public sealed class MovableClock : BusinessClock
{
    public DateTimeOffset Now { get; set; } = FixedBusinessClock.Moment;

    public override DateTimeOffset GetUtcNow() => Now;
}
