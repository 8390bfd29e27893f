using System.Collections.Immutable;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Domain.Common;
using Transition.Domain.Waves;

namespace Transition.Application.Waves;

/// <summary>Gives new dates to many transitions of a wave at once: first to look at, then for good.</summary>
public sealed class RetargetMany(AggregateJournal journal, Tranches tranches)
{
    private const string Prefix = "retarget";

    /// <summary>What the new dates would do now. Changes nothing.</summary>
    public async Task<RetargetPreview> PreviewAsync(Caller caller, string wave, RetargetManyInput input, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.SteerTransitions);
        var (order, found) = await ChooseAsync(wave, input, cancellation);
        order.Check();
        List<RetargetLine> changed = [];
        List<Skip> refused = [];
        foreach (var (tranche, lines) in found.Zip(order.Lines))
        {
            var pathway = tranches.PathwayOf(tranche);
            foreach (var line in lines.Services.Select(service => tranche.WhatIf(service, order.Targets, pathway, journal.Today)))
            {
                if (line.Refusal is { } refusal)
                {
                    refused.Add(new(line.Line.Service, tranche.Footprint, refusal.Code, refusal.Message));
                }
                else if (line.Changes)
                {
                    changed.Add(new(
                        line.Line.Transition, line.Line.Service, tranche.Footprint, Tranche.PhaseOf(line.Line, pathway), line.Before, line.After));
                }
            }
        }

        return new(order.Count, changed, order.Count - changed.Count - refused.Count, refused);
    }

    /// <summary>Begins it. It goes on by itself; <see cref="GetAsync"/> tells how far it is.</summary>
    /// <param name="key">The Idempotency-Key: the same key of the same person gives the same.</param>
    public async Task<RetargetingView> AskAsync(
        Caller caller, string wave, RetargetManyInput input, string key, CancellationToken cancellation)
    {
        var actor = caller.ActorFor(Permission.SteerTransitions);
        var id = Ids.From(Prefix, caller.Id, key);
        var request = RequestOf(wave, input);
        var known = (await journal.LoadAsync<Retargeting>(id, cancellation)).State;
        var order = known.Order ?? (await ChooseAsync(wave, input, cancellation)).Order;
        var asked = await journal.ExecuteAsync<Retargeting>(
            id, actor, state => state.Ask(order, request, journal.By(actor)), cancellation, order.Reason);
        return RetargetingView.Of(asked.State);
    }

    public async Task<RetargetingView> GetAsync(Caller caller, string wave, string id, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadTransitions);
        var retargeting = (await journal.LoadAsync<Retargeting>(id, cancellation)).State;
        return retargeting.Order?.Wave == wave ? RetargetingView.Of(retargeting) : throw Refuse.NotFound("change of dates", id);
    }

    private async Task<(RetargetOrder Order, IReadOnlyList<Tranche> Tranches)> ChooseAsync(
        string id, RetargetManyInput input, CancellationToken cancellation)
    {
        var wave = (await journal.LoadAsync<Wave>(id, cancellation)).State;
        if (!wave.Exists)
        {
            throw Refuse.NotFound("wave", id);
        }

        var footprints = Chosen(input.Footprints, wave.Plan!.Footprints, "footprints", "footprint");
        var services = Chosen(input.Services, wave.Plan.Services, "services", "service");
        var ids = wave.Started
            .Where(started => started.Value > 0 && footprints.Contains(started.Key))
            .Select(started => Tranche.IdOf(id, started.Key));
        var all = await Task.WhenAll(ids.Select(tranche => journal.LoadAsync<Tranche>(tranche, cancellation)));
        IReadOnlyList<Tranche> found = [.. all.Select(loaded => loaded.State)];
        ImmutableList<ChosenLines> lines =
        [
            .. found.Select(tranche => new ChosenLines(tranche.Id, [
                .. tranche.Lines.Values
                    .Where(line => line.Active && services.Contains(line.Service))
                    .Where(line => input.Phase is null || Tranche.PhaseOf(line, tranches.PathwayOf(tranche)) == input.Phase)
                    .Select(line => line.Service)])),
        ];
        return (new(id, lines, input.Targets ?? new(), input.Reason?.Trim() ?? string.Empty), found);
    }

    private static HashSet<string> Chosen(IReadOnlyList<string>? asked, IReadOnlyList<string> planned, string field, string thing) =>
        asked is null or [] ? [.. planned]
        : asked.FirstOrDefault(code => !planned.Contains(code)) is { } foreign
            ? throw Refuse.Invalid(field, $"The wave has no {thing} '{foreign}'. Choose among those that it has.")
            : [.. asked];

    private static string RequestOf(string wave, RetargetManyInput input) => Fingerprint.Of(
    [
        wave, input.Phase ?? string.Empty, $"{input.Targets}", input.Reason?.Trim() ?? string.Empty,
        .. (input.Footprints ?? []).Prepend("footprints"), .. (input.Services ?? []).Prepend("services"),
    ]);
}
