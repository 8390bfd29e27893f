using Transition.Application.Clock;

namespace Transition.Portal.Tests.Support;

/// <summary>Business time that tests move.</summary>
public sealed class PortalClock : BusinessClock
{
    public DateTimeOffset Now { get; set; } = new(2022, 6, 6, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
