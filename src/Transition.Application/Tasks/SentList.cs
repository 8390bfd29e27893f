using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Domain.Waves;

namespace Transition.Application.Tasks;

/// <summary>What the caller has sent and where it waits: one document, and the waves from memory.</summary>
public sealed class SentList(Views views, Library<Wave> waves)
{
    public async Task<SentView> ReadAsync(Caller caller, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.WorkTasks);
        var sent = await views.ReadAsync<Sent>(Keys.Sent(caller.Id), cancellation);
        List<SentEntry> items =
            [.. (sent?.Entries.Values ?? []).OrderBy(entry => entry.Due).ThenBy(entry => entry.Source, StringComparer.Ordinal)];
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
