using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Common;
using Transition.Domain.Waves;

namespace Transition.Application.Waves;

/// <summary>New dates that were asked for are carried to the tranches.</summary>
public sealed class RetargetingFollowUp(Views views, Dues dues, AggregateJournal journal, RunRetargeting run)
    : FollowUp<Retargeting>(views, dues, journal)
{
    public override bool KeepsNewest => true;

    protected override async Task<Retargeting> LookAgainAsync(string id, CancellationToken cancellation)
    {
        await run.RunAsync(id, cancellation);
        return (await Journal.LoadAsync<Retargeting>(id, cancellation)).State;
    }

    protected override Task TellAsync(Retargeting state, IReadOnlyList<IEvent> events, CancellationToken cancellation) =>
        events.OfType<RetargetAsked>().Any() ? run.RunAsync(state.Id, cancellation) : Task.CompletedTask;
}
