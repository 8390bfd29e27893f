using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Transition.Functions.Common;

namespace Transition.Functions.Waves;

/// <summary>
/// Launches a wave: starts its footprints a bounded number at a time, and for every transition an orchestration of its own. Each
/// step is safe to repeat, so a launch that was cut off is taken up by starting it again.
/// </summary>
public static class LaunchWave
{
    private const int AtOnce = 4;

    [Function(nameof(LaunchWave))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var wave = context.GetInput<string>()!;
        var footprints = await context.CallActivityAsync<IReadOnlyList<string>>(
            nameof(LaunchActivities.ReadFootprints), wave, Retries.Patient);
        var progress = new LaunchProgress(footprints.Count, 0, 0, []);
        context.SetCustomStatus(progress);
        foreach (var chunk in footprints.Chunk(AtOnce))
        {
            var started = await Task.WhenAll(chunk.Select(footprint => StartAsync(context, new(wave, footprint))));
            progress = started.Aggregate(progress, (sum, next) => sum.With(next));
            context.SetCustomStatus(progress);
        }

        if (progress.Failed.Count > 0)
        {
            throw new InvalidOperationException($"Not launched: {string.Join(", ", progress.Failed)}. The sweep starts this again.");
        }
    }

    /// <summary>A footprint that cannot be started does not keep the others from it.</summary>
    private static async Task<StartedFootprint> StartAsync(TaskOrchestrationContext context, FootprintOfWave footprint)
    {
        try
        {
            var transitions = await context.CallActivityAsync<IReadOnlyList<string>>(
                nameof(LaunchActivities.StartFootprint), footprint, Retries.Patient);
            await context.CallActivityAsync(nameof(LaunchActivities.StartMoves), transitions, Retries.Patient);
            return new(footprint.Footprint, transitions.Count, Failed: false);
        }
        catch (TaskFailedException failure)
        {
            context.CreateReplaySafeLogger(nameof(LaunchWave)).LookFailed(failure, footprint.Footprint);
            return new(footprint.Footprint, 0, Failed: true);
        }
    }
}
