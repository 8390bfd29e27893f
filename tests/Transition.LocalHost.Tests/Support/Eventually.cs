using System.Diagnostics;

namespace Transition.LocalHost.Tests.Support;

/// <summary>Waits for a condition, as long as the slowest machine may need, and not longer than it takes.</summary>
public static class Eventually
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static async Task HoldsAsync(Func<bool> condition, string what)
    {
        for (var waited = Stopwatch.StartNew(); !condition(); await Task.Delay(Glance))
        {
            Assert.True(waited.Elapsed < Patience, $"It did not come to pass that {what}.");
        }
    }
}
