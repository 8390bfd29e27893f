using System.Collections.Concurrent;
using System.Diagnostics;
using Transition.Benchmarks.Hosting;
using Transition.Benchmarks.Support;

namespace Transition.Benchmarks.Steps;

/// <summary>Approves papers, so many at a time, and waits until another client reads the next gate.</summary>
public sealed class StepRun(BenchHost host, Api reader, Gates gates, Floor floor)
{
    private int runs;

    /// <param name="transitions">Each gives two steps: one at each of two gates.</param>
    public async Task<StepFigures> MeasureAsync(int transitions, int inFlight)
    {
        var first = await gates.BringAsync(transitions);
        var one = await MeasureAsync(first, inFlight);
        var second = await Task.WhenAll(first.Select(waiting => gates.ReadAsync(waiting.Transition, waiting.Wave, Gates.Board, "NHSE-BOARD", "nhse-board-1")));
        return Sum(one, await MeasureAsync(second, inFlight));
    }

    private async Task<StepFigures> MeasureAsync(IReadOnlyList<Waiting> all, int inFlight)
    {
        ConcurrentBag<TimeSpan> answered = [];
        ConcurrentBag<TimeSpan> visible = [];
        await host.RecordAsync();
        var (cpu, watch) = (host.Cpu, Stopwatch.StartNew());
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = inFlight }, async (waiting, _) =>
        {
            var sent = Stopwatch.GetTimestamp();
            await gates.ApproveAsync(waiting);
            answered.Add(Stopwatch.GetElapsedTime(sent));
            await SeeAsync(waiting);
            visible.Add(Stopwatch.GetElapsedTime(sent));
        });
        var (took, used) = (watch.Elapsed, host.Cpu - cpu);
        var recorded = await host.RecordedAsync();
        var least = await floor.ReplayAsync(recorded, inFlight, $"floor{(char)('a' + runs++)}");
        return new(inFlight, all.Count, took, [.. answered.Order()], [.. visible.Order()], recorded, used, least);
    }

    private async Task SeeAsync(Waiting waiting)
    {
        while ($"{(await reader.GetAsync("pm-2", $"/api/transitions/{waiting.Transition}"))["gate"]}" == waiting.Gate)
        {
            await Task.Yield();
        }
    }

    private static StepFigures Sum(StepFigures one, StepFigures two) => new(
        one.InFlight, one.Steps + two.Steps, one.Took + two.Took, [.. one.Answered.Concat(two.Answered).Order()],
        [.. one.Visible.Concat(two.Visible).Order()], [.. one.Requests, .. two.Requests], one.Cpu + two.Cpu, one.Floor + two.Floor);
}
