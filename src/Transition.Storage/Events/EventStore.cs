using System.Runtime.CompilerServices;
using Transition.Application.Ports;
using Transition.Storage.Payloads;
using Transition.Storage.Tables;

namespace Transition.Storage.Events;

/// <summary>
/// Histories in tables, one table a kind, one partition an aggregate. A commit is one transaction: the head, guarded by its
/// ETag, and the inserted events.
/// </summary>
public sealed class EventStore(ITableStore tables, IPayloadBlobs blobs) : IEventStore
{
    /// <summary>A transaction holds a hundred rows, and one of them is the head.</summary>
    public const int MostEvents = TableLimits.WritesPerCommit - 1;

    // Well-formed but of no row: a head that is no longer the newest can be read, yet nothing can be committed on it.
    private const string SupersededETag = "W/\"datetime'1970-01-01T00%3A00%3A00.0000000Z'\"";

    private readonly PayloadColumns payloads = new(blobs);

    public async Task<StoredHead?> ReadHeadAsync(AggregateRef aggregate, CancellationToken cancellation)
    {
        var id = Keys.Encode(aggregate.Id);
        var row = await tables.ReadAsync(TableNames.Of(aggregate.Kind), id, EventRows.HeadKey(id), cancellation);
        return row is null ? null : await ReadHeadAsync(aggregate.Kind, row, cancellation);
    }

    public async IAsyncEnumerable<StoredEvent> ReadEventsAsync(
        AggregateRef aggregate, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        var id = Keys.Encode(aggregate.Id);
        var query = new TableQuery(id, EventRows.EventKey(id, after), EventRows.AfterEvents(id));
        await foreach (var row in tables.QueryAsync(TableNames.Of(aggregate.Kind), query, cancellation))
        {
            yield return EventRows.ReadEvent(aggregate.Kind, row);
        }
    }

    /// <exception cref="ArgumentException">The commit does not fit one transaction, or follows on a head that is damaged.</exception>
    public async Task<StoredHead> CommitAsync(Commit commit, CancellationToken cancellation)
    {
        var events = Chained(commit);
        var mark = Guid.NewGuid().ToString("N");
        var head = new StoredHead(commit.Aggregate, events[^1].Sequence, commit.Snapshot, events[^1].Chain, SupersededETag);
        var row = EventRows.Head(head, mark);
        CheckSize(commit, await payloads.WriteAsync(row, commit.Snapshot, cancellation));
        var headWrite = commit.Expected is { } expected ? RowWrite.Replace(row, expected.ETag) : RowWrite.Insert(row);
        List<RowWrite> writes = [headWrite, .. events.Select(stored => RowWrite.Insert(EventRows.Event(stored, mark)))];
        try
        {
            var etags = await tables.CommitAsync(TableNames.Of(commit.Aggregate.Kind), writes, cancellation);
            return head with { ETag = etags[0]! };
        }
        catch (RowConflictException conflict)
        {
            return await FindOwnAsync(head, events[0].Sequence, mark, cancellation)
                ?? throw new ConcurrencyException($"{commit.Aggregate} is no longer at version {commit.Expected?.Version ?? 0}.", conflict);
        }
    }

    public async IAsyncEnumerable<StoredHead> ReadHeadsAsync(string kind, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = new TableQuery(RowType: EventRows.HeadType);
        await foreach (var row in tables.QueryAsync(TableNames.Of(kind), query, cancellation))
        {
            yield return await ReadHeadAsync(kind, row, cancellation);
        }
    }

    public IAsyncEnumerable<StoredEvent> ReadAllEventsAsync(string kind, CancellationToken cancellation) =>
        ReadAllEventsAsync(kind, DateTimeOffset.MaxValue, cancellation);

    public async IAsyncEnumerable<StoredEvent> ReadAllEventsAsync(
        string kind, DateTimeOffset until, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = new TableQuery(RowType: EventRows.EventType);
        var cut = new Cut(until);
        await foreach (var row in tables.QueryAsync(TableNames.Of(kind), query, cancellation))
        {
            if (cut.Takes(row))
            {
                yield return EventRows.ReadEvent(kind, row);
            }
        }
    }

    private static List<StoredEvent> Chained(Commit commit)
    {
        if (commit.Events.Count is 0 or > MostEvents)
        {
            throw new ArgumentException($"A commit has 1 to {MostEvents} events, not {commit.Events.Count}.", nameof(commit));
        }

        if (commit.Expected is { Damage: { } damage })
        {
            throw new ArgumentException($"Nothing can follow on a head that cannot be read: {damage}", nameof(commit));
        }

        var chain = commit.Expected?.Chain ?? string.Empty;
        var sequence = commit.Expected?.Version ?? 0;
        var events = new List<StoredEvent>(commit.Events.Count);
        foreach (var (type, body) in commit.Events)
        {
            sequence++;
            chain = ChainHash.Next(chain, commit.Aggregate, sequence, type, commit.Context, body.Span);
            events.Add(new StoredEvent(commit.Aggregate, sequence, type, body, commit.Context, chain));
        }

        return events;
    }

    private static void CheckSize(Commit commit, int inlineSnapshot)
    {
        // On the wire bytes are base64, a character of text is at most six, and a row's keys and frame are well under 2 KiB.
        var (actor, role, organisation, onBehalfOf, _, _, reason) = commit.Context;
        var perRow = 2048 + (6L * (actor.Length + role.Length + organisation.Length + (onBehalfOf?.Length ?? 0) + (reason?.Length ?? 0)));
        if (commit.Events.FirstOrDefault(stored => stored.Body.Length > PayloadColumns.MostInline) is { } large)
        {
            throw new ArgumentException(
                $"An event {large.Type} has {large.Body.Length} bytes and may have {PayloadColumns.MostInline}.", nameof(commit));
        }

        var bytes = inlineSnapshot + commit.Events.Sum(stored => (long)stored.Body.Length);
        var onTheWire = (bytes * 4 / 3) + ((commit.Events.Count + 1) * perRow);
        if (onTheWire > TableLimits.CommitBytes)
        {
            throw new ArgumentException($"A commit of {bytes} bytes is too large: commit fewer events at once.", nameof(commit));
        }
    }

    /// <summary>A state that was kept apart and is lost or altered is none; the events have it still.</summary>
    private async Task<StoredHead> ReadHeadAsync(string kind, TableRow row, CancellationToken cancellation)
    {
        try
        {
            return EventRows.ReadHead(kind, row, await payloads.ReadAsync(row, cancellation));
        }
        catch (InvalidDataException)
        {
            return EventRows.ReadHead(kind, row, ReadOnlyMemory<byte>.Empty);
        }
    }

    /// <summary>
    /// The head that this very commit made, if it took effect although the last try was refused: the reply of an earlier try
    /// was lost. The events tell, for others may have committed since.
    /// </summary>
    private async Task<StoredHead?> FindOwnAsync(StoredHead head, long first, string mark, CancellationToken cancellation)
    {
        var table = TableNames.Of(head.Aggregate.Kind);
        var id = Keys.Encode(head.Aggregate.Id);
        var firstEvent = await tables.ReadAsync(table, id, EventRows.EventKey(id, first), cancellation);
        if (firstEvent?.Find<string>(EventRows.CommitColumn) != mark)
        {
            return null;
        }

        var newest = await tables.ReadAsync(table, id, EventRows.HeadKey(id), cancellation);
        return newest is { ETag: { } etag } && newest.Find<string>(EventRows.CommitColumn) == mark ? head with { ETag = etag } : head;
    }
}
