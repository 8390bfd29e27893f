namespace Transition.Application.Clock;

/// <summary>When to look again at the latest, for whoever waits by the machine's clock on what falls due in business time.</summary>
public sealed class Moments(BusinessClock clock, TimeProvider machine)
{
    /// <summary>A signal that was lost is made up for within this time.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public DateTimeOffset Until(DateTimeOffset? due)
    {
        var wait = due is { } moment ? moment - clock.GetUtcNow() : Longest;
        return machine.GetUtcNow() + (wait < Longest ? wait : Longest);
    }
}
