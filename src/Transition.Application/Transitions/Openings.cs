using Transition.Application.Access;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Pathways;
using Transition.Domain.Assessments;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Footprints;
using Transition.Domain.Pathways;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Application.Transitions;

/// <summary>What a person can do with a transition now: what its commands would take, and nothing that they would refuse.</summary>
public sealed class Openings(
    AggregateJournal journal, PathwayBook pathways, TransitionReader reader, Library<Footprint> footprints)
{
    public const string Pause = "pause";
    public const string Resume = "resume";
    public const string Defer = "defer";
    public const string Withdraw = "withdraw";
    public const string Retarget = "retarget";
    public const string Rescope = "rescope";
    public const string Confirm = "confirm";
    public const string ClawBack = "claw-back";

    public async Task<IReadOnlySet<string>> OfAsync(Caller caller, string id, CancellationToken cancellation)
    {
        HashSet<string> open = [];
        if (!caller.May(Permission.SteerTransitions))
        {
            return open;
        }

        var transition = (await reader.LoadAsync(id, cancellation)).State;
        var tranche = (await journal.LoadAsync<Tranche>(transition.Tranche, cancellation)).State;
        if (!transition.Ended)
        {
            open.UnionWith([Withdraw, transition.Status == TransitionStatus.Paused ? Resume : Pause]);
            open.UnionWith(transition.Icbs.Count > 1 ? [Rescope] : []);
            open.UnionWith(tranche.Lines.GetValueOrDefault(transition.Service) is { Active: true } line
                ? [Defer, Retarget, .. await AwaitsAsync(caller, tranche, line, cancellation) ? (string[])[Confirm] : []]
                : []);
        }

        open.UnionWith(await MayReturnAsync(transition, cancellation) ? [ClawBack] : []);
        return open;
    }

    /// <summary>Whether a line waits for the programme to confirm it, and this person may.</summary>
    private async Task<bool> AwaitsAsync(Caller caller, Tranche tranche, Line line, CancellationToken cancellation)
    {
        if (line.Gate is not { } gate || PathwayOf(tranche).Gate(gate).Kind != GateKind.Confirmation)
        {
            return false;
        }

        var attestation = (await journal.LoadAsync<Attestation>(Attestation.IdOf(tranche.Id, gate, line.Round), cancellation)).State;
        return attestation.Awaits(Bodies.Nhse, line.Service, caller.Id);
    }

    /// <summary>Whether the book of the service lets a return to NHS England begin.</summary>
    private async Task<bool> MayReturnAsync(ServiceTransition transition, CancellationToken cancellation)
    {
        var custody = (await journal.LoadAsync<Custody>(transition.Service, cancellation)).State;
        return (await footprints.AllAsync(cancellation)).TryGetValue(transition.Footprint, out var area)
            && custody.WhyNot(
                new(transition.Id, area.Id, area.Icbs, area.Committee, pathways.Newest(TransitionDesk.ReturnPathway)), journal.Today) is null;
    }

    private Pathway PathwayOf(Tranche tranche) => pathways.Get(tranche.Pathway, tranche.PathwayVersion);
}
