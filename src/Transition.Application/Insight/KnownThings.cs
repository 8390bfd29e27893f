using Transition.Application.Journal;
using Transition.Application.Pathways;
using Transition.Domain.Access;
using Transition.Domain.Agreements;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Footprints;
using Transition.Domain.Organisations;
using Transition.Domain.Records;
using Transition.Domain.Submissions;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Application.Insight;

/// <summary>Finds out whether there is what somebody names.</summary>
public sealed class KnownThings(
    AggregateJournal journal, PathwayBook pathways, Library<Organisation> organisations, Library<Custody> services,
    Library<Footprint> footprints)
{
    private const int LongestCode = 200;

    private static readonly string[] National = [Bodies.NhseBoard, Bodies.NationalModerationPanel];

    /// <param name="name">What it is and its code or id: <c>wave/w1</c>.</param>
    public async Task<bool> HasAsync(string name, CancellationToken cancellation)
    {
        var parts = name.Split('/', 2);
        var code = parts[^1];
        return code.Length is > 0 and <= LongestCode && parts[0] switch
        {
            "body" => National.Contains(code) || (await organisations.AllAsync(cancellation)).ContainsKey(code),
            "service" => (await services.AllAsync(cancellation)).ContainsKey(code),
            "footprint" => (await footprints.AllAsync(cancellation)).ContainsKey(code),
            "gate" => pathways.All.Any(pathway => pathway.Gates.Any(gate => gate.Id == code) || pathway.Assurance?.Gate.Id == code),
            "person" => await ExistsAsync<Person>(code, cancellation),
            "wave" => await ExistsAsync<Wave>(code, cancellation),
            "transition" => await ExistsAsync<ServiceTransition>(code, cancellation),
            "agreement" => await ExistsAsync<Agreement>(code, cancellation),
            "submission" => await ExistsAsync<Submission>(code, cancellation),
            "record" => await ExistsAsync<Record>(code, cancellation),
            _ => false,
        };
    }

    private async Task<bool> ExistsAsync<T>(string id, CancellationToken cancellation)
        where T : IAggregate<T> => (await journal.LoadAsync<T>(id, cancellation)).Head is not null;
}
