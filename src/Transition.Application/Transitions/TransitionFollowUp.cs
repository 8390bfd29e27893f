using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Pathways;
using Transition.Application.Waves;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Transitions;

namespace Transition.Application.Transitions;

/// <summary>A transition tells the book of its service, and its tranche what programme managers did to it.</summary>
public sealed class TransitionFollowUp(
    Views views, Dues dues, AggregateJournal journal, PathwayBook pathways, Tranches tranches, Moves moves, Portfolio portfolio)
    : FollowUp<ServiceTransition>(views, dues, journal)
{
    public override bool KeepsNewest => true;

    protected override Task<ServiceTransition> LookAgainAsync(string id, CancellationToken cancellation) =>
        moves.AdvanceAsync(id, cancellation);

    protected override async Task ShowAsync(ServiceTransition state, long version, CancellationToken cancellation)
    {
        var line = LineView.Of(state, version, pathways.Get(state.Pathway, state.PathwayVersion));
        await Views.ChangeAsync<TrancheLines>(Keys.TrancheLines(state.Tranche), lines => lines.With(line), cancellation);
        portfolio.Touch(state.Tranche);
    }

    protected override async Task TellAsync(ServiceTransition state, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var pathway = pathways.Get(state.Pathway, state.PathwayVersion);
        var plan = state.Plan(pathway);
        if (events.Any(happened => happened is not (GatePassed or TransitionStarted)) || plan.Dated.Any(dated => !dated.Reached))
        {
            await Journal.ExecuteAsync<Custody>(state.Service, Actor.System, custody => custody.Follow(plan), cancellation);
        }

        foreach (var happened in events)
        {
            await TellTrancheAsync(state, happened, cancellation);
        }
    }

    private Task TellTrancheAsync(ServiceTransition state, IEvent happened, CancellationToken cancellation) => happened switch
    {
        Paused => tranches.SteerAsync(state.Tranche, Actor.System, (tranche, _) => tranche.Hold(state.Service), cancellation),
        Resumed => tranches.SteerAsync(state.Tranche, Actor.System, (tranche, _) => tranche.Free(state.Service), cancellation),
        Withdrawn => tranches.SteerAsync(state.Tranche, Actor.System, (tranche, _) => tranche.Leave(state.Service), cancellation),
        Rescoped rescoped => tranches.SteerAsync(
            state.Tranche, Actor.System, (tranche, _) => tranche.Rescope(state.Service, rescoped.Icbs), cancellation),
        _ => Task.CompletedTask,
    };
}
