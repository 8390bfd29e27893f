using System.Collections.Immutable;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Records;
using Transition.Domain.Agreements;
using Transition.Domain.Common;
using Transition.Domain.Footprints;
using Transition.Domain.Organisations;
using Transition.Domain.Records;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Application.Evidence;

/// <summary>Which bodies a thing concerns that documents speak for: those that it names, and who has taken over from one of them.</summary>
public sealed class EvidenceBodies(
    AggregateJournal journal, Library<Footprint> footprints, Library<Organisation> organisations, RecordBook records)
{
    /// <summary>The bodies that all of some things concern; null if these are nobody's in particular: services and gates.</summary>
    public async Task<ImmutableHashSet<string>?> OfAsync(IReadOnlyDictionary<string, string> scope, CancellationToken cancellation)
    {
        ImmutableHashSet<string>? all = null;
        foreach (var (thing, code) in scope)
        {
            if (await OfAsync(thing, code, cancellation) is { } named)
            {
                var bodies = await WithSuccessorsAsync(named, cancellation);
                all = all?.Intersect(bodies) ?? bodies;
            }
        }

        return all;
    }

    private async Task<ImmutableHashSet<string>> WithSuccessorsAsync(IEnumerable<string> bodies, CancellationToken cancellation)
    {
        var known = await organisations.AllAsync(cancellation);
        return [.. bodies.SelectMany(body => known.GetValueOrDefault(body)?.Facts.Successors.Prepend(body) ?? [body])];
    }

    private async Task<IEnumerable<string>?> OfAsync(string thing, string code, CancellationToken cancellation) => thing switch
    {
        "agreement" => (await LoadAsync<Agreement>(code, cancellation)).Parties.Select(party => party.Body),
        "record" => Of(await LoadAsync<Record>(code, cancellation)),
        "footprint" => await OfFootprintsAsync([code], cancellation),
        "wave" => await OfFootprintsAsync(await FootprintsAsync(code, cancellation), cancellation),
        "transition" => await OfAsync(await LoadAsync<ServiceTransition>(code, cancellation), cancellation),
        _ => null,
    };

    private IEnumerable<string> Of(Record record) => record.PartiesOf(records.Of(record)).All;

    /// <summary>Its own ICBs, which can be fewer than the footprint's.</summary>
    private async Task<IEnumerable<string>> OfAsync(ServiceTransition transition, CancellationToken cancellation)
    {
        var footprint = (await footprints.AllAsync(cancellation)).GetValueOrDefault(transition.Footprint);
        return transition.Icbs.Concat(footprint is null ? [] : Above(footprint)).Concat(Bodies.National);
    }

    private async Task<IEnumerable<string>> OfFootprintsAsync(IEnumerable<string> codes, CancellationToken cancellation)
    {
        var all = await footprints.AllAsync(cancellation);
        return codes.Select(code => all.GetValueOrDefault(code)).OfType<Footprint>()
            .SelectMany(footprint => footprint.Icbs.Concat(Above(footprint))).Concat(Bodies.National);
    }

    private async Task<IEnumerable<string>> FootprintsAsync(string wave, CancellationToken cancellation) =>
        (await LoadAsync<Wave>(wave, cancellation)).Plan?.Footprints ?? [];

    private static IEnumerable<string> Above(Footprint footprint) =>
        footprint.Committee is { } committee ? [footprint.Region, committee] : [footprint.Region];

    private async Task<T> LoadAsync<T>(string id, CancellationToken cancellation)
        where T : IAggregate<T> => (await journal.LoadAsync<T>(id, cancellation)).State;
}
