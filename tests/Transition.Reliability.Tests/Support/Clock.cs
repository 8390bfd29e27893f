using Transition.Application.Clock;

namespace Transition.Reliability.Tests.Support;

/// <summary>Business time that stands where a test puts it, the same for every process.</summary>
internal sealed class Clock : BusinessClock
{
    public DateTimeOffset Now { get; private set; } = new(2022, 6, 6, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Forward only.</summary>
    public void MoveTo(DateTimeOffset moment) => Now = moment > Now ? moment : Now;

    public override DateTimeOffset GetUtcNow() => Now;
}
