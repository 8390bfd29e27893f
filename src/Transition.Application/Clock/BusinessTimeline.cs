using Transition.Application.Journal;

namespace Transition.Application.Clock;

/// <inheritdoc cref="IBusinessTimeline"/>
public sealed class BusinessTimeline(BusinessClock clock, IMovableClock movable, Deadlines deadlines, Dues dues)
    : IBusinessTimeline, IDisposable
{
    private readonly SemaphoreSlim one = new(1);

    public async Task MoveToAsync(DateTimeOffset moment, CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            await deadlines.PlayAsync(cancellation);
            while (dues.After(clock.GetUtcNow()) is { } due && due <= moment)
            {
                await movable.MoveToAsync(due, cancellation);
                await deadlines.PlayAsync(cancellation);
            }

            await movable.MoveToAsync(moment, cancellation);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();
}
