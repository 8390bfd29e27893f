using Transition.Application.Clock;

namespace Transition.Reliability.Tests.Support;

/// <summary>Business time that stands where a test puts it, the same for every process.</summary>
internal sealed class Clock : BusinessClock
{
    public DateTimeOffset Now { get; set; } = new(2022, 6, 6, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
