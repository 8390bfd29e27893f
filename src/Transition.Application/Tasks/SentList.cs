using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Organisations;
using Transition.Domain.Organisations;
using Transition.Domain.Waves;

namespace Transition.Application.Tasks;

/// <summary>What the caller has sent and where it waits: one document, and the waves and names from memory.</summary>
public sealed class SentList(Views views, Library<Wave> waves, Library<Organisation> organisations)
{
    public async Task<SentView> ReadAsync(Caller caller, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.WorkTasks);
        var sent = await views.ReadAsync<Sent>(Keys.Sent(caller.Id), cancellation);
        var names = await BodyNames.ReadAsync(organisations, cancellation);
        List<SentEntry> items =
        [
            .. (sent?.Entries.Values ?? []).OrderBy(awaited => awaited.Due).ThenBy(awaited => awaited.Source, StringComparer.Ordinal)
                .Select(awaited => SentEntry.Of(awaited, names)),
        ];
        var mine = (await waves.AllAsync(cancellation)).Values
            .Where(wave => wave.PlannedBy.Contains(caller.Id) || wave.LaunchedBy == caller.Id)
            .Select(wave => Of(wave, items.Count(item => item.Wave == wave.Id)))
            .Where(wave => wave.Status != "launched" || wave.Owed > 0);
        return new([.. mine], items);
    }

    private static SentWave Of(Wave wave, int owed) => new(
        wave.Id, wave.Plan!.Name, !wave.Launched ? "planned" : wave.ToLaunch.Any() ? "launching" : "launched", wave.Planned,
        wave.Started.Values.Sum(), wave.Skipped.Count, owed);
}
