namespace Transition.Application.Clock;

/// <summary>Business time that is the machine's time, as in production.</summary>
public sealed class SystemBusinessClock : BusinessClock
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow();
}
