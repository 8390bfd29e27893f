namespace Transition.Application.Journal;

/// <summary>Flushes that are asked for while one is under way become one, in a hurry if any of them is.</summary>
public sealed class Flushing(Func<Pace, CancellationToken, Task> flush)
{
    private readonly Batcher<Pace, Pace> asked = new(async (paces, cancellation) =>
    {
        await flush(paces.FirstOrDefault(pace => pace.IsHurried) ?? paces[0], cancellation);
        return paces;
    });

    /// <summary>Ends after a flush that has begun since. Cancelling stops the waiting, not the flush.</summary>
    public Task FlushAsync(Pace pace, CancellationToken cancellation) => asked.AddAsync(pace, cancellation);
}
