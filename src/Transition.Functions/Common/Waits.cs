using Microsoft.DurableTask;

namespace Transition.Functions.Common;

/// <summary>How orchestrations wait.</summary>
internal static class Waits
{
    /// <summary>How long an orchestration rests whose activity has failed for good; a signal wakes it sooner.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    /// <summary>Waits for the first of the named events, and no longer than to the moment.</summary>
    public static async Task ForAnyAsync(this TaskOrchestrationContext context, IEnumerable<string> names, DateTimeOffset until)
    {
        using var over = new CancellationTokenSource();
        List<Task> waits = [.. names.Select(name => context.WaitForExternalEvent<object?>(name, over.Token))];
        waits.Add(context.CreateTimer(until.UtcDateTime, over.Token));
        await Task.WhenAny(waits);
#pragma warning disable CA1849 // An orchestrator awaits nothing but what its context gives it.
        over.Cancel();
#pragma warning restore CA1849
    }
}
