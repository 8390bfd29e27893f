using Transition.Application.Assessments;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Organisations;
using Transition.Application.Pathways;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Organisations;
using Transition.Domain.Pathways;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Application.Transitions;

/// <summary>Reads a transition with its tranche, by three point reads.</summary>
public sealed class TransitionReader(AggregateJournal journal, PathwayBook pathways, AssessmentReader assessments, Library<Organisation> organisations)
{
    public async Task<TransitionView> ReadAsync(string id, CancellationToken cancellation)
    {
        var loaded = await LoadAsync(id, cancellation);
        var tranche = (await journal.LoadAsync<Tranche>(loaded.State.Tranche, cancellation)).State;
        var custody = (await journal.LoadAsync<Custody>(loaded.State.Service, cancellation)).State;
        var names = await BodyNames.ReadAsync(organisations, cancellation);
        return View(loaded.State, loaded.Version, tranche, custody, await OpenItemsAsync(loaded.State, tranche, cancellation), names);
    }

    public async Task<Loaded<ServiceTransition>> LoadAsync(string id, CancellationToken cancellation)
    {
        var loaded = await journal.LoadAsync<ServiceTransition>(id, cancellation);
        return loaded.State.Exists ? loaded : throw Refuse.NotFound("transition", id);
    }

    /// <summary>What the assessment or checklist of the gate that it is at still lacks.</summary>
    private async Task<IReadOnlyList<Blocker>> OpenItemsAsync(ServiceTransition transition, Tranche tranche, CancellationToken cancellation) =>
        !transition.Ended && tranche.Lines.GetValueOrDefault(transition.Service) is { Active: true, Gate: { } gate } line
            && pathways.Get(transition.Pathway, transition.PathwayVersion).Gate(gate).Kind == GateKind.Attestation
            ? await assessments.BlockersAsync(tranche, line, cancellation)
            : [];

    private TransitionView View(
        ServiceTransition transition, long version, Tranche tranche, Custody custody, IReadOnlyList<Blocker> openItems, BodyNames names)
    {
        var pathway = pathways.Get(transition.Pathway, transition.PathwayVersion);
        var line = tranche.Lines.GetValueOrDefault(transition.Service);
        IReadOnlyList<Blocker> blockers =
            line is null || transition.Ended ? [] : [.. tranche.BlockersOf(line, pathway, journal.Now).Select(blocker => blocker.Named(names)), .. openItems];
        return new(
            transition.Id, transition.Service, custody.Facts.Name, transition.Footprint, transition.Icbs, tranche.Wave, transition.Tranche,
            transition.Pathway, transition.PathwayVersion, LineView.PhaseOf(transition, pathway), LineView.GateOf(transition, pathway)?.Id,
            transition.State, transition.Status, transition.Reason, transition.Targets, blockers, DueOf(transition, blockers, pathway),
            [.. pathway.Stages.SelectMany(stage => stage.Gates.Select(gate => View(gate, stage, transition, tranche, pathway)))], version);
    }

    private static DateOnly? DueOf(ServiceTransition transition, IReadOnlyList<Blocker> blockers, Pathway pathway) =>
        transition.Ended
            ? null
            : blockers.Where(blocker => blocker.Due is not null).Min(blocker => blocker.Due)
                ?? (transition.Stage < pathway.Stages.Count ? transition.Targets.For(pathway.Stages[transition.Stage].Reaches) : null);

    private static GateView View(Gate gate, Stage stage, ServiceTransition transition, Tranche tranche, Pathway pathway)
    {
        var rounds = tranche.RoundsOf(gate.Id).Where(round => round.Services.Contains(transition.Service)).ToList();
        var passed = (transition.Passed & (1 << pathway.IndexOf(gate.Id))) != 0;
        var current = !transition.Ended && LineView.GateOf(transition, pathway)?.Id == gate.Id;
        var reached = passed ? "passed" : current ? "current" : "ahead";
        return new(gate.Id, gate.Name, stage.Id, reached, rounds.Count, rounds.LastOrDefault()?.Due);
    }
}
