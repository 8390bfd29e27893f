using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Pathways;
using Transition.Domain.Waves;
using Transition.Web.Common.Forms;

namespace Transition.Web.Insight;

/// <summary>Gathers what the chase list shows.</summary>
public sealed class ChaseFacts(ChaseList chase, NameReader names, PathwayBook pathways, Library<Wave> waves)
{
    private static readonly PageRequest All = new(null, 5000);

    /// <summary>What the page shows before its question is answered.</summary>
    public async Task<ChaseModel> FormAsync(Caller caller, CancellationToken cancellation)
    {
        var launched = (await waves.AllAsync(cancellation)).Values.Where(wave => wave.Launched).OrderByDescending(wave => wave.LaunchedAt);
        var gates = pathways.All
            .SelectMany(pathway => pathway.Assurance is { } assurance ? pathway.Gates.Append(assurance.Gate) : pathway.Gates)
            .DistinctBy(gate => gate.Id)
            .OrderBy(gate => gate.Id.Length).ThenBy(gate => gate.Id, StringComparer.Ordinal);
        return new(
            await names.ReadAsync(caller, cancellation),
            [.. launched.Select(wave => new Option(wave.Id, wave.Plan!.Name))],
            [.. gates.Select(gate => new Option(gate.Id, $"{gate.Id} {gate.Name}"))]);
    }

    public async Task<ChaseModel> ReadAsync(ChaseModel form, Caller caller, ChaseQuery query, CancellationToken cancellation)
    {
        var owed = (await chase.ListAsync(caller, query, All, cancellation)).Items;
        var bodies = owed
            .GroupBy(item => (item.Body, item.BodyName, item.Region))
            .Select(group => new ChaseBody(group.Key.Body, group.Key.BodyName, group.Key.Region, [.. group]))
            .OrderByDescending(body => body.DaysLate).ThenBy(body => body.Due ?? DateOnly.MaxValue).ThenBy(body => body.Name, StringComparer.Ordinal);
        return form with { Bodies = [.. bodies] };
    }
}
