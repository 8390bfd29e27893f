namespace Transition.Application.Journal;

/// <summary>Does one thing after the other. What goes wrong with one keeps none of the others from being done.</summary>
internal static class InTurn
{
    /// <summary>So many rows are written together that nobody's answer waits for them long.</summary>
    public const int Few = 20;

    public static async Task DoAsync<T>(IEnumerable<T> items, Func<T, Task> work)
    {
        List<Task> done = [];
        foreach (var item in items)
        {
            var one = work(item);
            await one.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            done.Add(one);
        }

        await Task.WhenAll(done);
    }
}
