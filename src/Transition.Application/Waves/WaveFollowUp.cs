using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Records;
using Transition.Domain.Common;
using Transition.Domain.Waves;

namespace Transition.Application.Waves;

/// <summary>A launched wave starts its transitions, or leaves that to the orchestration that is signalled.</summary>
public sealed class WaveFollowUp(Views views, Dues dues, AggregateJournal journal, LaunchWave launch, Hosting hosting, RecordBlocks records)
    : FollowUp<Wave>(views, dues, journal)
{
    public override bool KeepsNewest => true;

    protected override bool Listed => true;

    /// <summary>A launch that an orchestration carries out stays due until it is done, so that a sweep finds it whatever was lost.</summary>
    protected override DateTimeOffset? NextDue(Wave state) => hosting.Orchestrated && state.ToLaunch.Any() ? state.LaunchedAt : null;

    protected override async Task<Wave> LookAgainAsync(string id, CancellationToken cancellation)
    {
        await launch.RunAsync(id, cancellation);
        return (await Journal.LoadAsync<Wave>(id, cancellation)).State;
    }

    protected override async Task TellAsync(Wave state, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var launched in events.OfType<FootprintLaunched>())
        {
            var tranche = await Journal.LoadAsync<Tranche>(Tranche.IdOf(state.Id, launched.Footprint), cancellation);
            await records.TellStartedAsync(tranche.State, cancellation);
        }

        if (!hosting.Orchestrated && events.OfType<WaveLaunched>().Any())
        {
            await launch.RunAsync(state.Id, cancellation);
        }
    }
}
