using System.Collections.Concurrent;
using System.Collections.Immutable;
using Transition.Application.Journal;
using Transition.Application.Pathways;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Footprints;
using Transition.Domain.Pathways;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Application.Waves;

/// <summary>
/// Starts the transitions of a launched wave, footprint by footprint. Every step is safe to repeat: after a crash it goes on
/// with the footprints that have not been started.
/// </summary>
public sealed class LaunchWave(AggregateJournal journal, PathwayBook pathways, Tranches tranches)
{
    private const int AtOnce = 12;

    public async Task RunAsync(string id, CancellationToken cancellation)
    {
        var wave = (await journal.LoadAsync<Wave>(id, cancellation)).State;
        foreach (var footprint in wave.Started.Where(started => started.Value > 0).Select(started => started.Key))
        {
            // A launch that goes on after a crash may have been broken off just before this.
            await tranches.AdvanceAsync(Tranche.IdOf(id, footprint), cancellation);
        }

        foreach (var footprint in wave.ToLaunch.ToList())
        {
            await StartFootprintAsync(wave, footprint, cancellation);
        }
    }

    /// <summary>Starts one footprint of a launched wave, if it has not been started.</summary>
    /// <returns>The wave after it.</returns>
    public async Task<Wave> StartAsync(string id, string footprint, CancellationToken cancellation)
    {
        var wave = (await journal.LoadAsync<Wave>(id, cancellation)).State;
        if (wave.ToLaunch.Contains(footprint))
        {
            return await StartFootprintAsync(wave, footprint, cancellation);
        }

        if (wave.Started.GetValueOrDefault(footprint) > 0)
        {
            // It may have been broken off just before this.
            await tranches.AdvanceAsync(Tranche.IdOf(id, footprint), cancellation);
        }

        return wave;
    }

    private async Task<Wave> StartFootprintAsync(Wave wave, string footprintId, CancellationToken cancellation)
    {
        var plan = wave.Plan!;
        var pathway = pathways.Get(plan.Pathway, plan.PathwayVersion);
        var footprint = (await journal.LoadAsync<Footprint>(footprintId, cancellation)).State;
        var tranche = Tranche.IdOf(wave.Id, footprintId);
        var (claims, skips) = await ClaimAsync(wave, footprint, tranche, pathway, cancellation);
        if (claims.Count > 0)
        {
            await StartTrancheAsync(wave, footprint, tranche, claims, cancellation);
            await StartTransitionsAsync(wave, footprint, tranche, claims, cancellation);
        }

        var launched = new FootprintLaunched(footprintId, [.. claims.Values.Select(claim => claim.Transition)],
            [.. skips.OrderBy(skip => ServiceCode.OrderKey(skip.Service), StringComparer.Ordinal)]);
        var after = await journal.ExecuteAsync<Wave>(wave.Id, Actor.System, state => state.FootprintStarted(launched), cancellation);
        if (claims.Count > 0)
        {
            await tranches.AdvanceAsync(tranche, cancellation);
        }

        return after.State;
    }

    /// <summary>Claims the footprint's ICBs for every service that may move; gives the transition of each, and the skips.</summary>
    private async Task<(ImmutableSortedDictionary<string, StartedClaim> Claims, List<Skip> Skips)> ClaimAsync(
        Wave wave, Footprint footprint, string tranche, Pathway pathway, CancellationToken cancellation)
    {
        var request = new ClaimRequest(tranche, footprint.Id, footprint.Icbs, footprint.Committee, pathway);
        var claims = new ConcurrentDictionary<string, StartedClaim>();
        var skips = new ConcurrentBag<Skip>();
        await Parallel.ForEachAsync(wave.Plan!.Services, Options(cancellation), async (service, token) =>
        {
            IReadOnlyList<(ClaimRequest Request, RefusedException Refusal)> refused = [];
            var custody = await journal.ExecuteAsync<Custody>(
                service,
                new Actor(wave.LaunchedBy!, Domain.Access.Role.ProgrammeManager, Bodies.Nhse),
                book =>
                {
                    (var events, refused) = book.Claim([request], journal.Today);
                    return events;
                },
                token);
            foreach (var (_, refusal) in refused)
            {
                skips.Add(new(service, footprint.Id, refusal.Code, refusal.Message));
            }

            if (custody.State.TransitionOf(tranche) is { } transition)
            {
                claims[service] = new(transition, custody.State.StateOn(footprint.Icbs[0], journal.Today));
            }
        });
        return (claims.ToImmutableSortedDictionary(StringComparer.Ordinal), [.. skips]);
    }

    private Task StartTrancheAsync(
        Wave wave, Footprint footprint, string id, ImmutableSortedDictionary<string, StartedClaim> claims, CancellationToken cancellation)
    {
        var plan = wave.Plan!;
        var started = new TrancheStarted(
            wave.Id, footprint.Id, footprint.Icbs, footprint.Region, footprint.Committee, plan.Pathway, plan.PathwayVersion, plan.Targets,
            [.. claims.Keys], [.. claims.Values.Select(claim => claim.Transition)],
                [.. wave.PlannedBy.Append(wave.LaunchedBy!).Distinct()]);
        return journal.ExecuteAsync<Tranche>(id, Actor.System, tranche => tranche.Start(started), cancellation);
    }

    private Task StartTransitionsAsync(
        Wave wave, Footprint footprint, string tranche, ImmutableSortedDictionary<string, StartedClaim> claims,
        CancellationToken cancellation)
    {
        var plan = wave.Plan!;
        return Parallel.ForEachAsync(claims, Options(cancellation), async (claim, token) =>
        {
            var started = new TransitionStarted(
                claim.Key, footprint.Id, footprint.Icbs, footprint.Committee, tranche, plan.Pathway, plan.PathwayVersion, plan.Targets,
                claim.Value.From);
            await journal.ExecuteAsync<ServiceTransition>(
                claim.Value.Transition, Actor.System, transition => transition.Start(started), token);
        });
    }

    private sealed record StartedClaim(string Transition, HoldingState From);

    private static ParallelOptions Options(CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
}
