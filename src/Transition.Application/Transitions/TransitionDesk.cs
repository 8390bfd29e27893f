using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Organisations;
using Transition.Application.Tasks;
using Transition.Application.Waves;
using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Domain.Organisations;
using Transition.Domain.Pathways;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Application.Transitions;

/// <summary>What programme managers do with single transitions.</summary>
public sealed class TransitionDesk(
    AggregateJournal journal, TransitionReader reader, Tranches tranches, SingleStart start, TransitionList list,
    Library<Organisation> organisations)
{
    /// <summary>The pathway of a return to NHS England.</summary>
    public const string ReturnPathway = "claw-back";

    public Task<Page<LineView>> ListAsync(
        Caller caller, TransitionFilter filter, string? next, int? limit, CancellationToken cancellation) =>
        list.ListAsync(caller, filter, next, limit, cancellation);

    public Task<TransitionView> GetAsync(Caller caller, string id, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadTransitions);
        return reader.ReadAsync(id, cancellation);
    }

    /// <param name="key">The Idempotency-Key: the same key of the same person gives the same transition.</param>
    public async Task<TransitionView> StartAsync(Caller caller, TransitionInput input, string key, CancellationToken cancellation)
    {
        var id = await journal.SettleAsync(() => start.RunAsync(caller, input, key, cancellation), cancellation);
        return await reader.ReadAsync(id, cancellation);
    }

    /// <summary>Starts the return of a transition's service to NHS England, for the same footprint.</summary>
    public async Task<TransitionView> ClawBackAsync(
        Caller caller, string id, ClawBackInput input, string key, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.SteerTransitions);
        var transition = (await reader.LoadAsync(id, cancellation)).State;
        var wrong = new Refusals();
        var returned = wrong.Try(() => TargetRules.Future(input.Returned, "returned", journal.Today));
        wrong.Check(() => Refuse.IfBlank(input.Reason, "reason", "the reason for the return"));
        wrong.ThrowIfAny();
        return await StartAsync(
            caller, new(transition.Service, transition.Footprint, ReturnPathway, new(Returned: returned)), key, cancellation);
    }

    public Task<TransitionView> PauseAsync(Caller caller, string id, ReasonInput input, CancellationToken cancellation) =>
        SteerAsync(caller, id, transition => transition.Pause(input.Reason), input.Reason, cancellation);

    public Task<TransitionView> ResumeAsync(Caller caller, string id, ReasonInput input, CancellationToken cancellation) =>
        SteerAsync(caller, id, transition => transition.Resume(input.Reason), input.Reason, cancellation);

    public Task<TransitionView> WithdrawAsync(Caller caller, string id, ReasonInput input, CancellationToken cancellation) =>
        SteerAsync(caller, id, transition => transition.Withdraw(input.Reason), input.Reason, cancellation);

    public Task<TransitionView> RescopeAsync(Caller caller, string id, RescopeInput input, CancellationToken cancellation) =>
        SteerAsync(
            caller, id, transition => transition.Rescope([.. (input.Icbs ?? []).Distinct()], input.Reason), input.Reason, cancellation);

    public Task<TransitionView> DeferAsync(Caller caller, string id, DeferInput input, CancellationToken cancellation) =>
        SteerLineAsync(
            caller, id, (tranche, service, pathway, by) =>
                tranche.Defer(service, input.Until, input.Reason, pathway, by), input.Reason, cancellation);

    public Task<TransitionView> RetargetAsync(Caller caller, string id, RetargetInput input, CancellationToken cancellation) =>
        SteerLineAsync(
            caller,
            id,
            (tranche, service, pathway, by) => tranche.Retarget([service], input.Targets ?? new(), input.Reason, pathway, by),
            input.Reason,
            cancellation);

    /// <summary>Confirms that all is in place for one transition's change of holding.</summary>
    public async Task<TransitionView> ConfirmAsync(Caller caller, string id, ConfirmInput input, CancellationToken cancellation)
    {
        var actor = caller.ActorFor(Permission.SteerTransitions);
        var transition = (await reader.LoadAsync(id, cancellation)).State;
        var tranche = (await journal.LoadAsync<Tranche>(transition.Tranche, cancellation)).State;
        if (await HasConfirmedAsync(caller, tranche, transition.Service, input, cancellation))
        {
            return await reader.ReadAsync(id, cancellation);
        }

        transition.MustBeUnderWay();
        var line = tranche.ActiveLine(transition.Service);
        if (line.Gate is not { } gate || tranches.PathwayOf(tranche).Gate(gate).Kind != GateKind.Confirmation)
        {
            throw Refuse.Conflict("not-at-confirmation", $"Transition {id} is not waiting to be confirmed. {await WaitingAsync(tranche, line, cancellation)}");
        }

        await journal.SettleAsync(
            () => journal.ExecuteAsync<Attestation>(
                Attestation.IdOf(tranche.Id, gate, line.Round),
                actor,
                attestation => attestation.Confirm(
                    Bodies.Nhse, input.Statement, [transition.Service], [.. input.Evidence ?? []], journal.By(actor)),
                cancellation),
            cancellation);
        return await reader.ReadAsync(id, cancellation);
    }

    /// <summary>Whether this very confirmation was given before, and its answer lost: the transition has gone on since.</summary>
    private async Task<bool> HasConfirmedAsync(Caller caller, Tranche tranche, string service, ConfirmInput input, CancellationToken cancellation)
    {
        var now = tranche.Lines.GetValueOrDefault(service)?.Gate;
        foreach (var gate in tranches.PathwayOf(tranche).Gates.Where(gate => gate.Kind == GateKind.Confirmation && gate.Id != now))
        {
            for (var round = 1; await FindAsync(Attestation.IdOf(tranche.Id, gate.Id, round), cancellation) is { } given; round++)
            {
                if (given.Confirmations.Exists(one => one.Body == Bodies.Nhse && one.By == caller.Id
                    && one.Statement == input.Statement?.Trim() && one.Services.Contains(service)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private async Task<Attestation?> FindAsync(string id, CancellationToken cancellation)
    {
        var loaded = await journal.LoadAsync<Attestation>(id, cancellation);
        return loaded.Head is null ? null : loaded.State;
    }

    private async Task<string> WaitingAsync(Tranche tranche, Line line, CancellationToken cancellation) =>
        tranche.BlockersOf(line, tranches.PathwayOf(tranche), journal.Now) is [var first, ..]
            ? first.Named(await BodyNames.ReadAsync(organisations, cancellation)).Text
            : "It waits for its date.";

    private async Task<TransitionView> SteerAsync(
        Caller caller, string id, Func<ServiceTransition, IReadOnlyList<IEvent>> command, string? reason, CancellationToken cancellation)
    {
        var actor = caller.ActorFor(Permission.SteerTransitions);
        await journal.SettleAsync(
            () => journal.ChangeAsync<ServiceTransition>(id, actor, transition => command(Known(transition)), reason, null, cancellation),
            cancellation);
        return await reader.ReadAsync(id, cancellation);
    }

    private async Task<TransitionView> SteerLineAsync(
        Caller caller, string id, Func<Tranche, string, Pathway, By, IReadOnlyList<IEvent>> command, string? reason,
        CancellationToken cancellation)
    {
        var actor = caller.ActorFor(Permission.SteerTransitions);
        var transition = (await reader.LoadAsync(id, cancellation)).State;
        transition.MustBeUnderWay();
        await journal.SettleAsync(
            () => tranches.ChangeAsync(
                transition.Tranche, actor, (tranche, pathway) => command(tranche, transition.Service, pathway, journal.By(actor)), reason,
                cancellation),
            cancellation);
        return await reader.ReadAsync(id, cancellation);
    }

    private static ServiceTransition Known(ServiceTransition transition) =>
        transition.Exists ? transition : throw Refuse.NotFound("transition", transition.Id);
}
