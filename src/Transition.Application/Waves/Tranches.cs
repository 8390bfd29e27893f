using Transition.Application.Journal;
using Transition.Application.Pathways;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Waves;

namespace Transition.Application.Waves;

/// <summary>Commands to tranches. Each also does what has fallen due through it, in the same commit.</summary>
public sealed class Tranches(AggregateJournal journal, PathwayBook pathways)
{
    public Pathway PathwayOf(Tranche tranche) => pathways.Get(tranche.Pathway, tranche.PathwayVersion);

    public Task<Loaded<Tranche>> AdvanceAsync(string id, CancellationToken cancellation) =>
        journal.ExecuteAsync<Tranche>(
            id, Actor.System, tranche => tranche.Exists ? tranche.Advance(PathwayOf(tranche), journal.Now) : [], cancellation);

    public Task TakeAsync(string id, BodyAnswer answer, CancellationToken cancellation) =>
        SteerAsync(id, Actor.System, (tranche, pathway) => tranche.Take(answer, pathway), cancellation);

    /// <summary>Gives a command to a tranche, then lets it do what is due.</summary>
    public Task<Loaded<Tranche>> SteerAsync(
        string id,
        Actor actor,
        Func<Tranche, Pathway, IReadOnlyList<IEvent>> command,
        CancellationToken cancellation,
        string? reason = null) =>
        journal.ExecuteAsync<Tranche>(
            id,
            actor,
            tranche =>
            {
                if (!tranche.Exists)
                {
                    throw Refuse.NotFound("tranche", id);
                }

                var pathway = PathwayOf(tranche);
                var events = command(tranche, pathway);
                return events.Count == 0
                    ? events
                    : [.. events, .. events.Aggregate(tranche, (state, happened) => state.Apply(happened)).Advance(pathway, journal.Now)];
            },
            cancellation,
            reason);
}
