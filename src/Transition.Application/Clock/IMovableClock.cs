namespace Transition.Application.Clock;

/// <summary>A business clock that can be moved forward, in development on one machine.</summary>
public interface IMovableClock
{
    /// <summary>Makes <paramref name="moment"/> the present. Stored first, so that a restart does not go back.</summary>
    /// <exception cref="ClockMovedBackException">The moment has passed.</exception>
    Task MoveToAsync(DateTimeOffset moment, CancellationToken cancellation);
}
