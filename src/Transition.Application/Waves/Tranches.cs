using Transition.Application.Agreements;
using Transition.Application.Journal;
using Transition.Application.Pathways;
using Transition.Application.Ports;
using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
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

    /// <summary>What will be committed to once a tranche takes an answer, as far as this process can tell.</summary>
    public IEnumerable<AggregateRef> Foresee(string id, BodyAnswer answer) =>
        [new(Tranche.Kind, id), .. journal.Guess<Tranche>(id) is { Exists: true } tranche ? Foresee(tranche, answer) : []];

    /// <summary>Gives a command to a tranche, then lets it do what is due.</summary>
    public Task<Loaded<Tranche>> SteerAsync(
        string id,
        Actor actor,
        Func<Tranche, Pathway, IReadOnlyList<IEvent>> command,
        CancellationToken cancellation,
        string? reason = null) =>
        journal.ExecuteAsync<Tranche>(id, actor, tranche => Steer(tranche, command), cancellation, reason, foresee: Foresee);

    /// <summary>As <see cref="SteerAsync"/>, for somebody who gives a reason: what would change nothing is refused.</summary>
    public Task<Loaded<Tranche>> ChangeAsync(
        string id, Actor actor, Func<Tranche, Pathway, IReadOnlyList<IEvent>> command, string? reason, CancellationToken cancellation) =>
        journal.ChangeAsync<Tranche>(id, actor, tranche => Steer(tranche, command), reason, null, cancellation);

    private IReadOnlyList<IEvent> Steer(Tranche tranche, Func<Tranche, Pathway, IReadOnlyList<IEvent>> command)
    {
        if (!tranche.Exists)
        {
            throw Refuse.NotFound("tranche", tranche.Id);
        }

        var pathway = PathwayOf(tranche);
        var events = command(tranche, pathway);
        return events.Count == 0 ? events : [.. events, .. After(tranche, events).Advance(pathway, journal.Now)];
    }

    private static Tranche After(Tranche tranche, IReadOnlyList<IEvent> events) =>
        events.Aggregate(tranche, (state, happened) => state.Apply(happened));

    private IEnumerable<AggregateRef> Foresee(Tranche tranche, BodyAnswer answer)
    {
        try
        {
            var events = Steer(tranche, (state, pathway) => state.Take(answer, pathway));
            return Foresee(After(tranche, events), events);
        }
        catch (RefusedException)
        {
            // Then nothing will follow, or the guess was wrong.
            return [];
        }
    }

    /// <summary>A line that passes a gate moves its transition, and a gate that opens asks for papers.</summary>
    private IEnumerable<AggregateRef> Foresee(Tranche tranche, IReadOnlyList<IEvent> events) =>
    [
        .. events.OfType<GateMet>().SelectMany(met => met.Services).Distinct()
            .Select(service => new AggregateRef(ServiceTransition.Kind, tranche.Lines[service].Transition)),
        .. events.OfType<GateOpened>().SelectMany(opened => Asked(tranche, opened)),
    ];

    private IEnumerable<AggregateRef> Asked(Tranche tranche, GateOpened opened)
    {
        var pathway = PathwayOf(tranche);
        var gate = pathway.Gate(opened.Gate);
        return gate.Kind switch
        {
            GateKind.Decision => opened.Asked.Select(asked =>
                new AggregateRef(Submission.Kind, Submission.IdOf(tranche.Wave, opened.Gate, asked.Body, opened.Round))),
            GateKind.Attestation or GateKind.Confirmation => [new(Attestation.Kind, Attestation.IdOf(tranche.Id, opened.Gate, opened.Round))],
            GateKind.Signature when AgreementDesk.StartOf(tranche, pathway, gate, opened.Services) is { } start => opened.Asked.Select(asked =>
                new AggregateRef(Agreement.Kind, Agreement.IdOf(gate.Agreement!.Value, asked.Body, start))),
            _ => [],
        };
    }
}
