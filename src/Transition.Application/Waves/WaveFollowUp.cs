using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Common;
using Transition.Domain.Waves;

namespace Transition.Application.Waves;

/// <summary>A launched wave starts its transitions.</summary>
public sealed class WaveFollowUp(Views views, Dues dues, AggregateJournal journal, LaunchWave launch) : FollowUp<Wave>(views, dues, journal)
{
    public override bool KeepsNewest => true;

    protected override bool Listed => true;

    protected override async Task<Wave> LookAgainAsync(string id, CancellationToken cancellation)
    {
        await launch.RunAsync(id, cancellation);
        return (await Journal.LoadAsync<Wave>(id, cancellation)).State;
    }

    protected override Task TellAsync(Wave state, IReadOnlyList<IEvent> events, CancellationToken cancellation) =>
        events.OfType<WaveLaunched>().Any() ? launch.RunAsync(state.Id, cancellation) : Task.CompletedTask;
}
