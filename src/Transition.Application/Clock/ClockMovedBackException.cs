using System.Globalization;

namespace Transition.Application.Clock;

/// <summary>The business clock was asked to go back. What has happened has happened, so it was not moved.</summary>
public sealed class ClockMovedBackException : Exception
{
    public ClockMovedBackException(DateTimeOffset now, DateTimeOffset moment)
        : base(string.Create(
            CultureInfo.InvariantCulture,
            $"The business clock moves forward only: it is {now:O}, and {moment:O} has passed. Give a later moment."))
    {
        Now = now;
        Moment = moment;
    }

    public DateTimeOffset Now { get; }

    public DateTimeOffset Moment { get; }
}
