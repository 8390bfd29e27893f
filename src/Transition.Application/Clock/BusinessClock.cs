namespace Transition.Application.Clock;

/// <summary>
/// The clock of business time: what "now" and "today" mean to gates, due dates and holdings. On one machine it can run ahead of
/// the machine's clock, so tokens, request signing and logs never use it. Timers and time stamps stay the machine's.
/// </summary>
public abstract class BusinessClock : TimeProvider
{
    /// <summary>England's, whatever the machine's: a date takes effect at midnight there.</summary>
    public sealed override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public abstract override DateTimeOffset GetUtcNow();
}
