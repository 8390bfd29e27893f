using Transition.Application.Clock;

namespace Transition.Application.Tests;

/// <summary>Business time that stands where a test puts it.</summary>
public sealed class TestClock : BusinessClock
{
    public DateTimeOffset Now { get; set; } = new(2023, 1, 16, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
