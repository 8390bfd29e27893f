namespace Transition.Application.Journal;

/// <summary>One lock a key, shared by keys of the same hash: keeps this process from racing itself.</summary>
public sealed class KeyedLocks
{
    private readonly SemaphoreSlim[] stripes = [.. Enumerable.Range(0, 1024).Select(_ => new SemaphoreSlim(1))];

    public async Task<IDisposable> EnterAsync(object key, CancellationToken cancellation)
    {
        var stripe = stripes[(uint)key.GetHashCode() % (uint)stripes.Length];
        await stripe.WaitAsync(cancellation);
        return new Release(stripe);
    }

    private sealed class Release(SemaphoreSlim stripe) : IDisposable
    {
        public void Dispose() => stripe.Release();
    }
}
