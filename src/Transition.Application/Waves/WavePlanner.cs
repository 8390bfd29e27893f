using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Pathways;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Footprints;
using Transition.Domain.Waves;

namespace Transition.Application.Waves;

/// <summary>Plans, previews and launches waves, and shows how far they are.</summary>
public sealed class WavePlanner(
    AggregateJournal journal, Portfolio portfolio, PathwayBook pathways, WavePlans plans, Library<Custody> custodies,
    Library<Footprint> footprints, Library<Wave> waves, SkipWords words)
{
    /// <summary>What a launch would do now. Changes nothing.</summary>
    public async Task<WavePreview> PreviewAsync(Caller caller, WaveInput input, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.PlanWaves);
        var (plan, pathway) = await plans.ReadAsync(input, cancellation);
        Wave.Check(plan, pathway, journal.Today);
        var books = await custodies.AllAsync(cancellation);
        var areas = await footprints.AllAsync(cancellation);
        List<Skip> skips = [];
        foreach (var footprint in plan.Footprints.Select(id => areas[id]))
        {
            var request = new ClaimRequest("preview", footprint.Id, footprint.Icbs, footprint.Committee, pathway);
            skips.AddRange(plan.Services
                .Select(service => (Service: service, Refusal: books[service].WhyNot(request, journal.Today)))
                .Where(line => line.Refusal is not null)
                .Select(line => new Skip(line.Service, footprint.Id, line.Refusal!.Code, line.Refusal.Message)));
        }

        var planned = plan.Services.Count * plan.Footprints.Count;
        return new(planned, planned - skips.Count, await words.NamedAsync(skips, cancellation));
    }

    /// <param name="key">The Idempotency-Key: the same key of the same person gives the same wave.</param>
    public async Task<WaveView> PlanAsync(Caller caller, WaveInput input, string key, CancellationToken cancellation)
    {
        var actor = caller.ActorFor(Permission.PlanWaves);
        var (plan, pathway) = await plans.ReadAsync(input, cancellation);
        var loaded = await journal.ExecuteAsync<Wave>(
            Ids.From("wave", caller.Id, key), actor, wave =>
                wave.Draw(plan, pathway, WavePlans.RequestOf(plan), journal.By(actor)), cancellation);
        return await ViewAsync(loaded, cancellation);
    }

    public async Task<WaveView> EditAsync(Caller caller, string id, WaveInput input, long version, CancellationToken cancellation)
    {
        var actor = caller.ActorFor(Permission.PlanWaves);
        var (plan, pathway) = await plans.ReadAsync(input, cancellation);
        var loaded = await journal.ExecuteAsync<Wave>(
            id, actor, wave => Known(wave).Edit(plan, pathway, journal.By(actor)), cancellation, ifMatch: version);
        return await ViewAsync(loaded, cancellation);
    }

    /// <summary>Launches a wave. It goes on by itself; <see cref="GetAsync"/> tells how far it is.</summary>
    public async Task<WaveView> LaunchAsync(Caller caller, string id, CancellationToken cancellation)
    {
        var actor = caller.ActorFor(Permission.PlanWaves);
        var loaded = await journal.ExecuteAsync<Wave>(
            id, actor, wave => Known(wave)
                .Launch(pathways.Get(wave.Plan!.Pathway, wave.Plan.PathwayVersion), journal.By(actor)), cancellation);
        return await ViewAsync(loaded, cancellation);
    }

    public async Task<WaveView> GetAsync(Caller caller, string id, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadTransitions);
        var loaded = await journal.LoadAsync<Wave>(id, cancellation);
        _ = Known(loaded.State);
        return await ViewAsync(loaded, cancellation);
    }

    public async Task<Page<WaveView>> ListAsync(Caller caller, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadTransitions);
        var all = await waves.AllAsync(cancellation);
        var named = await words.ReadAsync(cancellation);
        var shown = await Task.WhenAll(all.Values.Select(wave => ViewAsync(new(wave, null, []), named(wave.Skipped), cancellation)));
        return new([.. shown.OrderByDescending(wave => wave.LaunchedAt ?? DateTimeOffset.MaxValue)], null);
    }

    private async Task<WaveView> ViewAsync(Loaded<Wave> loaded, CancellationToken cancellation) =>
        await ViewAsync(loaded, await words.NamedAsync(loaded.State.Skipped, cancellation), cancellation);

    private async Task<WaveView> ViewAsync(Loaded<Wave> loaded, IReadOnlyList<Skip> skipped, CancellationToken cancellation)
    {
        var wave = loaded.State;
        var plan = wave.Plan!;
        var byStage = (await portfolio.OfWaveAsync(wave.Id, cancellation))
            .SelectMany(count => count.Groups)
            .GroupBy(alike => alike.Phase)
            .ToDictionary(group => group.Key, group => group.Sum(alike => alike.Count));
        return new(
            wave.Id, plan.Name, plan.Pathway, plan.PathwayVersion, plan.Services, plan.Footprints, plan.Targets,
            !wave.Launched ? "planned" : wave.ToLaunch.Any() ? "launching" : "launched",
            wave.LaunchedBy, wave.LaunchedAt, wave.Planned, wave.Started.Values.Sum(),
            skipped, byStage, loaded.Version);
    }

    private static Wave Known(Wave wave) => wave.Exists ? wave : throw Refuse.NotFound("wave", wave.Id);
}
