using Transition.Application.Journal;
using Transition.Application.Pathways;
using Transition.Application.Ports;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Submissions;
using Transition.Domain.Transitions;
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
            reason,
            foresee: Foresee);

    /// <summary>A line that passes a gate moves its transition, and a gate that opens asks for papers.</summary>
    private IEnumerable<AggregateRef> Foresee(Tranche tranche, IReadOnlyList<IEvent> events) =>
    [
        .. events.OfType<GateMet>().SelectMany(met => met.Services).Distinct()
            .Select(service => new AggregateRef(ServiceTransition.Kind, tranche.Lines[service].Transition)),
        .. events.OfType<GateOpened>().Where(opened => PathwayOf(tranche).Gate(opened.Gate).Kind == GateKind.Decision)
            .SelectMany(opened => opened.Asked.Select(asked =>
                new AggregateRef(Submission.Kind, Submission.IdOf(tranche.Wave, opened.Gate, asked.Body, opened.Round)))),
    ];
}
