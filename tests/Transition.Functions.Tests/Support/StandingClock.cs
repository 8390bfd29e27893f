using Transition.Application.Clock;

namespace Transition.Functions.Tests.Support;

/// <summary>Business time that stands where a test puts it, for all processes of a world.</summary>
internal sealed class StandingClock : BusinessClock, IMovableClock
{
    private DateTimeOffset now = new(2023, 1, 16, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public Task MoveToAsync(DateTimeOffset moment, CancellationToken cancellation)
    {
        now = moment;
        return Task.CompletedTask;
    }
}
