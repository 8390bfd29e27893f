using Transition.Application.Access;
using Transition.Application.Insight;
using Transition.Domain.Records;
using Transition.Domain.Waves;

namespace Transition.Application.Records;

/// <summary>Whose voice is on record for which service, and for which service none is.</summary>
public sealed class VoiceReport(RecordShelves shelves, Library<Wave> waves)
{
    /// <param name="missing">Only services for which this group's views are not on record; null for all.</param>
    public async Task<IReadOnlyList<VoiceCounts>> ReadAsync(Caller caller, string? missing, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadTransitions);
        var planned = (await waves.AllAsync(cancellation)).Values.Where(wave => wave.Launched).ToList();
        var views = (await shelves.OfAsync([Invitations.Register], null, cancellation)).ToList();
        return
        [
            .. planned.SelectMany(wave => wave.Plan!.Services).Distinct().Order(StringComparer.Ordinal)
                .Select(service => CountsOf(service, views.Where(view => Concerns(view, service, planned)).ToList()))
                .Where(counts => missing is null || !counts.Answered.ContainsKey(missing)),
        ];
    }

    private static VoiceCounts CountsOf(string service, List<RecordEntry> views) => new(
        service,
        views.Where(view => view.State is "answered" or "responded")
            .GroupBy(view => view.Values["group"]).ToDictionary(group => group.Key, group => group.Count()),
        views.Count(view => view.State == "invited"),
        views.Count(view => view.State == "lapsed"));

    /// <summary>A view that names services is about those; one that names only a wave, about all of its services.</summary>
    private static bool Concerns(RecordEntry view, string service, List<Wave> waves)
    {
        var named = view.Links.Where(link => link.Kind == LinkKind.Service).ToList();
        return named.Count > 0
            ? named.Exists(link => link.Target == service)
            : waves.Exists(wave => view.Links.Contains(new(LinkKind.Wave, wave.Id)) && wave.Plan!.Services.Contains(service));
    }
}
