using Transition.Functions.Waves;

namespace Transition.Functions.Tests.Orchestrations;

public sealed class LaunchWaveTests
{
    private static readonly string[] Nine = [.. Enumerable.Range(1, 9).Select(number => $"F{number}")];

    [Fact]
    public async Task Run_WithManyFootprints_StartsAFewAtATimeAndTheirMovesAndSaysHowFarItIs()
    {
        TaskCompletionSource open = new();
        var running = 0;
        var most = 0;
        var mock = Mock(async footprint =>
        {
            most = Math.Max(most, ++running);
            await open.Task;
            running--;
            return [$"105-{footprint}-1", $"106-{footprint}-1"];
        });

        var run = LaunchWave.RunAsync(mock.Context);
        Assert.Equal(4, running);
        open.SetResult();
        await run;

        Assert.Equal(4, most);
        Assert.Equal(9, mock.Called.Count(call => call.Name == nameof(LaunchActivities.StartMoves)));
        Assert.Equal([0, 4, 8, 9], mock.Statuses.Cast<LaunchProgress>().Select(progress => progress.Launched));
        Assert.Equal(18, ((LaunchProgress)mock.Statuses[^1]!).Transitions);
    }

    [Fact]
    public async Task Run_WithAFootprintThatCannotBeStarted_StartsTheOthersAndFailsSoThatTheSweepTriesAgain()
    {
        var mock = Mock(footprint => footprint == "F2"
            ? throw OrchestratorMock.Failure(nameof(LaunchActivities.StartFootprint))
            : Task.FromResult<IReadOnlyList<string>>([$"105-{footprint}-1"]));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => LaunchWave.RunAsync(mock.Context));

        Assert.Contains("F2", failure.Message, StringComparison.Ordinal);
        var last = (LaunchProgress)mock.Statuses[^1]!;
        Assert.Equal((8, 8), (last.Launched, last.Transitions));
        Assert.Equal(["F2"], last.Failed);
    }

    private static OrchestratorMock Mock(Func<string, Task<IReadOnlyList<string>>> start) => new OrchestratorMock("w")
        .Answers<IReadOnlyList<string>>(nameof(LaunchActivities.ReadFootprints), _ => Task.FromResult<IReadOnlyList<string>>(Nine))
        .Answers(nameof(LaunchActivities.StartFootprint), input => start(((FootprintOfWave)input!).Footprint))
        .Does(nameof(LaunchActivities.StartMoves));
}
