using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Application.Waves;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Waves;

namespace Transition.Application.Transitions;

/// <summary>Starts one transition: a wave of one service and one footprint, refused at once if it cannot start.</summary>
public sealed class SingleStart(AggregateJournal journal, WavePlans plans, LaunchWave launch, SkipWords words)
{
    /// <returns>The id of the transition.</returns>
    public async Task<string> RunAsync(Caller caller, TransitionInput input, string key, CancellationToken cancellation)
    {
        var actor = caller.ActorFor(Permission.SteerTransitions);
        var service = Refuse.IfBlank(input.Service, "service", "the code of the service");
        var footprint = Refuse.IfBlank(input.Footprint, "footprint", "the code of the footprint");
        await plans.CheckAsync(service, footprint, cancellation);
        var (plan, pathway) = await plans.ReadAsync(
            new($"Service {service} for {footprint}", input.Pathway, new([service], null), [footprint], input.Targets), cancellation);
        var id = Ids.From("single", caller.Id, key);
        if (!await IsPlannedAsync(id, cancellation))
        {
            Wave.Check(plan, pathway, journal.Today);
            var custody = (await journal.LoadAsync<Custody>(service, cancellation)).State;
            var area = await plans.FootprintAsync(footprint, cancellation);
            if (custody.WhyNot(new(id, footprint, area.Icbs, area.Committee, pathway), journal.Today) is { } refusal
                && !await IsPlannedAsync(id, cancellation))
            {
                // What stands in its way is not this very request, sent twice at the same moment.
                throw refusal;
            }
        }

        await journal.ExecuteAsync<Wave>(
            id,
            actor,
            wave =>
            {
                var drawn = wave.Draw(plan, pathway, WavePlans.RequestOf(plan), journal.By(actor));
                return [.. drawn, .. drawn.Aggregate(wave, (state, happened) => state.Apply(happened)).Launch(pathway, journal.By(actor))];
            },
            cancellation);
        await launch.RunAsync(id, cancellation);
        return await StartedAsync(id, footprint, service, cancellation);
    }

    private async Task<bool> IsPlannedAsync(string id, CancellationToken cancellation) =>
        (await journal.LoadAsync<Wave>(id, cancellation)).State.Exists;

    private async Task<string> StartedAsync(string wave, string footprint, string service, CancellationToken cancellation)
    {
        var tranche = (await journal.LoadAsync<Tranche>(Tranche.IdOf(wave, footprint), cancellation)).State;
        if (tranche.Exists)
        {
            return tranche.Lines[service].Transition;
        }

        var skipped = (await journal.LoadAsync<Wave>(wave, cancellation)).State.Skipped;
        var skip = (await words.NamedAsync(skipped, cancellation))[0];
        throw Refuse.Conflict(skip.Code, skip.Reason);
    }
}
