namespace Transition.Application.Clock;

/// <summary>Moves business time forward and plays what falls due on the way.</summary>
public interface IBusinessTimeline
{
    /// <summary>
    /// Moves the clock from due moment to due moment, in order, waiting each time until everything has settled, and then to
    /// <paramref name="moment"/>.
    /// </summary>
    /// <exception cref="ClockMovedBackException">The moment has passed.</exception>
    Task MoveToAsync(DateTimeOffset moment, CancellationToken cancellation);
}
