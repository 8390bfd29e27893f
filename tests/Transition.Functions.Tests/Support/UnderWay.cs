namespace Transition.Functions.Tests.Support;

/// <summary>Counts the activities that are running.</summary>
internal sealed class UnderWay
{
    private int count;

    public int Count => Volatile.Read(ref count);

    public async Task<T> RunAsync<T>(Func<Task<T>> activity)
    {
        Interlocked.Increment(ref count);
        try
        {
            return await activity();
        }
        finally
        {
            Interlocked.Decrement(ref count);
        }
    }

    public Task RunAsync(Func<Task> activity) => RunAsync(async () =>
    {
        await activity();
        return true;
    });
}
