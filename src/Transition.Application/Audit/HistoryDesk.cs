using System.Text.Json;
using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Domain.Access;
using Transition.Domain.Catalogue;
using Transition.Domain.Common;
using Transition.Domain.Footprints;
using Transition.Domain.Organisations;
using Transition.Domain.Records;
using Transition.Domain.Tasks;
using Transition.Domain.Transitions;
using Transition.Domain.Waves;

namespace Transition.Application.Audit;

/// <summary>Who did what, when and why to one aggregate.</summary>
public sealed class HistoryDesk(IEventStore store, EventCodec codec)
{
    /// <summary>Every event of an aggregate, the oldest first; refuses what there is not.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> ReadAsync(Caller caller, string kind, string id, CancellationToken cancellation) =>
        await FindAsync(caller, kind, id, cancellation) is { Count: > 0 } history ? history : throw Refuse.NotFound(kind, id);

    /// <summary>Every event of an aggregate, the oldest first; none of what there is not.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> FindAsync(Caller caller, string kind, string id, CancellationToken cancellation)
    {
        if (!AggregateKinds.All.Contains(kind))
        {
            throw Refuse.NotFound("kind of aggregate", kind);
        }

        _ = caller.ActorFor(PermissionFor(kind));
        List<HistoryEntry> history = [];
        await foreach (var stored in store.ReadEventsAsync(new(kind, id), 0, cancellation))
        {
            history.Add(Entry(stored));
        }

        return history;
    }

    private HistoryEntry Entry(StoredEvent stored)
    {
        var happened = codec.Decode(stored);
        var (actor, role, organisation, onBehalfOf, at, recordedAt, reason) = stored.Context;
        return new(
            stored.Sequence, stored.Type, at, recordedAt, actor, role, organisation, onBehalfOf, reason,
            JsonSerializer.SerializeToElement(happened, happened.GetType(), DomainJson.Options));
    }

    /// <summary>A history is seen by whoever may see what it is the history of.</summary>
    private static Permission PermissionFor(string kind) =>
        kind == Person.Kind || kind == Digest.Kind ? Permission.Audit
        : kind == Custody.Kind || kind == Organisation.Kind || kind == Footprint.Kind ? Permission.ReadRegister
        : kind == ServiceTransition.Kind || kind == Wave.Kind || kind == Tranche.Kind || kind == Retargeting.Kind ? Permission.ReadTransitions
        : kind == Record.Kind ? Permission.ReadRecords
        : Permission.ReadPapers;
}
