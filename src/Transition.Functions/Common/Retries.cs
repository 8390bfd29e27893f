using Microsoft.DurableTask;

namespace Transition.Functions.Common;

/// <summary>How often an activity is tried. Every activity is safe to repeat.</summary>
internal static class Retries
{
    /// <summary>About ten minutes in all.</summary>
    public static TaskOptions Patient { get; } = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 8,
        firstRetryInterval: TimeSpan.FromSeconds(5),
        backoffCoefficient: 2,
        maxRetryInterval: TimeSpan.FromMinutes(3)));
}
