using System.Collections.Immutable;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Waves;
using Transition.Domain.Organisations;
using Transition.Domain.Records;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Application.Records;

/// <summary>Tells the tranches in a record's scope which of their gates it holds shut.</summary>
public sealed class RecordBlocks(
    AggregateJournal journal, RecordBook book, Library<Wave> waves, Library<Organisation> organisations, Tranches tranches, ISignals signals,
    RecordShelves shelves)
{
    private static readonly LinkKind[] Scopes = [LinkKind.Wave, LinkKind.Footprint, LinkKind.Service, LinkKind.Transition];

    public async Task TellAsync(Record record, CancellationToken cancellation)
    {
        if (!record.Exists || book.Of(record) is not { Gate: not null } kind)
        {
            return;
        }

        var now = await ScopeAsync(record.Links, cancellation);
        var before = record.PastLinks.IsEmpty ? [] : (await ScopeAsync([.. record.Links, .. record.PastLinks], cancellation)).Except(now);
        var bodies = await organisations.AllAsync(cancellation);
        foreach (var id in now)
        {
            await tranches.SteerAsync(
                id, Actor.System, (tranche, _) => tranche.Heed(record.Id, BlockOn(record, kind, tranche, bodies)), cancellation);
        }

        foreach (var id in before)
        {
            await tranches.SteerAsync(id, Actor.System, (tranche, _) => tranche.Heed(record.Id, null), cancellation);
        }
    }

    /// <summary>Looks again at every record that a body owns or that is linked to something, because a fact about it has changed.</summary>
    public async Task LookAgainAsync(RecordLink link, CancellationToken cancellation)
    {
        var watching = book.Newest.Where(kind => kind.Gate is not null).Select(kind => kind.Id).ToList();
        var linked = (await shelves.OfAsync(link, cancellation)).Where(entry => watching.Contains(entry.Kind));
        var owned = link.Kind == LinkKind.Body ? await shelves.OfAsync(watching, link.Target, cancellation) : [];
        foreach (var entry in linked.Concat(owned).Where(entry => entry.Open).DistinctBy(entry => entry.Id))
        {
            signals.Send(new(Record.Kind, entry.Id));
        }
    }

    /// <summary>A footprint of a wave has started: what was put on record before holds its gates as well.</summary>
    public async Task TellStartedAsync(Tranche tranche, CancellationToken cancellation)
    {
        IEnumerable<RecordLink> links =
        [
            new(LinkKind.Wave, tranche.Wave), new(LinkKind.Footprint, tranche.Footprint),
            .. tranche.Lines.Keys.Select(service => new RecordLink(LinkKind.Service, service)),
        ];
        foreach (var entry in (await shelves.OfAsync(links, cancellation)).Where(entry => entry.Open && book.Get(entry.Kind).Gate is not null))
        {
            signals.Send(new(Record.Kind, entry.Id));
        }
    }

    private Block? BlockOn(Record record, RecordKind kind, Tranche tranche, IReadOnlyDictionary<string, Organisation> bodies)
    {
        ImmutableList<string> icbs = tranche.Icbs.Contains(record.Owner) ? [record.Owner] : tranche.Icbs;
        var segments = icbs
            .Select(icb => (Icb: icb, Segment: bodies.GetValueOrDefault(icb)?.SegmentOn(journal.Today)))
            .Where(item => item.Segment is not null)
            .ToImmutableSortedDictionary(item => item.Icb, item => item.Segment!.Value, StringComparer.Ordinal);
        return record.BlockOn(kind, icbs.Count == tranche.Icbs.Count ? [] : icbs, segments);
    }

    /// <summary>The tranches that some links speak of; none if they speak of no wave, footprint, service or transition.</summary>
    private async Task<ImmutableSortedSet<string>> ScopeAsync(ImmutableList<RecordLink> links, CancellationToken cancellation)
    {
        if (!links.Exists(link => Scopes.Contains(link.Kind)))
        {
            return [];
        }

        var moves = await Task.WhenAll(Targets(links, LinkKind.Transition).Select(id => journal.LoadAsync<ServiceTransition>(id, cancellation)));
        var named = moves.Select(loaded => loaded.State.Tranche).Where(tranche => tranche.Length > 0);
        if (moves.Length > 0 && !links.Exists(link => link.Kind is LinkKind.Wave or LinkKind.Footprint))
        {
            return [.. named];
        }

        var all = await waves.AllAsync(cancellation);
        var (ids, areas) = (Targets(links, LinkKind.Wave), Targets(links, LinkKind.Footprint));
        return
        [
            .. named,
            .. from wave in all.Values
               where ids.Count == 0 || ids.Contains(wave.Id)
               from footprint in wave.Started.Where(started => started.Value > 0)
               where areas.Count == 0 || areas.Contains(footprint.Key)
               select Tranche.IdOf(wave.Id, footprint.Key),
        ];
    }

    private static List<string> Targets(ImmutableList<RecordLink> links, LinkKind kind) =>
        [.. links.Where(link => link.Kind == kind).Select(link => link.Target)];
}
