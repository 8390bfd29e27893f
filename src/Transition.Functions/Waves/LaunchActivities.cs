using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Transition.Application.Journal;
using Transition.Domain.Waves;
using Transition.Functions.Common;

namespace Transition.Functions.Waves;

/// <summary>What the orchestration of a launch has done for it.</summary>
public sealed class LaunchActivities(AggregateJournal journal, Application.Waves.LaunchWave launch, Station station)
{
    private const int AtOnce = 8;

    /// <summary>All footprints of a launched wave: those already started too, for their moves may not have been.</summary>
    [Function(nameof(ReadFootprints))]
    public async Task<IReadOnlyList<string>> ReadFootprints([ActivityTrigger] string wave, CancellationToken cancellation)
    {
        await station.ReadyAsync(cancellation);
        var state = (await journal.LoadAsync<Wave>(wave, cancellation)).State;
        return state.Launched ? state.Plan!.Footprints : [];
    }

    /// <summary>Starts a footprint's transitions, if they have not been started.</summary>
    /// <returns>Their ids.</returns>
    [Function(nameof(StartFootprint))]
    public async Task<IReadOnlyList<string>> StartFootprint([ActivityTrigger] FootprintOfWave footprint, CancellationToken cancellation)
    {
        await station.ReadyAsync(cancellation);
        await launch.StartAsync(footprint.Wave, footprint.Footprint, cancellation);
        var tranche = await journal.LoadAsync<Tranche>(Tranche.IdOf(footprint.Wave, footprint.Footprint), cancellation);
        return [.. tranche.State.Lines.Values.Where(line => line.Active).Select(line => line.Transition)];
    }

    /// <summary>Starts the orchestration of each move, apart from this one: a move outlives its launch by years.</summary>
    [Function(nameof(StartMoves))]
    public async Task StartMoves(
        [ActivityTrigger] IReadOnlyList<string> transitions, [DurableClient] DurableTaskClient durable, CancellationToken cancellation)
    {
        await station.ReadyAsync(durable, cancellation);
        await Parallel.ForEachAsync(
            transitions,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (transition, token) => await Wakes.WakeMoveAsync(durable, transition, token));
    }
}
