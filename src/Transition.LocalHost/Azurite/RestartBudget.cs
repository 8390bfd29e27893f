namespace Transition.LocalHost.Azurite;

/// <summary>So many restarts within so much time: more than that would hide a fault that somebody has to look at.</summary>
public sealed class RestartBudget(int most, TimeSpan within, TimeProvider time)
{
    private readonly Queue<DateTimeOffset> spent = new();

    /// <summary>False if there has been the full number of restarts of late.</summary>
    public bool TrySpend()
    {
        var now = time.GetUtcNow();
        while (spent.TryPeek(out var first) && now - first >= within)
        {
            spent.Dequeue();
        }

        if (spent.Count == most)
        {
            return false;
        }

        spent.Enqueue(now);
        return true;
    }
}
