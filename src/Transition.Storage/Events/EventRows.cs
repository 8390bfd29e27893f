using System.Globalization;
using Transition.Application.Ports;
using Transition.Storage.Payloads;
using Transition.Storage.Tables;

namespace Transition.Storage.Events;

/// <summary>How heads and events stand in rows.</summary>
internal static class EventRows
{
    public const string HeadType = "head";
    public const string EventType = "event";
    public const string CommitColumn = "Commit";

    private const int SequenceDigits = 10;
    private const string VersionColumn = "Version";
    private const string ChainColumn = "Chain";
    private const string NameColumn = "Type";

    private static readonly EventContext Unknown = new(string.Empty, string.Empty, string.Empty, null, default, default, null);

    public static string HeadKey(string id) => $"{id}{Keys.Separator}h";

    /// <remarks>With the id in it, because Azurite finds a row by its row key first, and only then looks at the partition.</remarks>
    public static string EventKey(string id, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{id}{Keys.Separator}e{sequence:D10}");

    /// <summary>Greater than the key of every event of the aggregate.</summary>
    public static string AfterEvents(string id) => $"{id}{Keys.Separator}f";

    public static TableRow Head(StoredHead head, string commit)
    {
        var id = Keys.Encode(head.Aggregate.Id);
        return new TableRow(id, HeadKey(id))
            .Set(TableRow.TypeProperty, HeadType)
            .Set(VersionColumn, head.Version)
            .Set(ChainColumn, head.Chain)
            .Set(CommitColumn, commit);
    }

    /// <summary>A row that lacks something is given as damaged: it must not keep whoever reads many from the others.</summary>
    public static StoredHead ReadHead(string kind, TableRow row, ReadOnlyMemory<byte> snapshot)
    {
        var aggregate = new AggregateRef(kind, Keys.Decode(row.PartitionKey));
        var etag = row.ETag ?? throw new InvalidOperationException($"Head {row.PartitionKey} came without an ETag.");
        try
        {
            return new(aggregate, row.Get<long>(VersionColumn), snapshot, row.Get<string>(ChainColumn), etag);
        }
        catch (InvalidDataException damage)
        {
            return new(aggregate, 0, ReadOnlyMemory<byte>.Empty, string.Empty, etag) { Damage = damage.Message };
        }
    }

    public static TableRow Event(StoredEvent stored, string commit)
    {
        var id = Keys.Encode(stored.Aggregate.Id);
        var context = stored.Context;
        var row = new TableRow(id, EventKey(id, stored.Sequence))
            .Set(TableRow.TypeProperty, EventType)
            .Set(VersionColumn, stored.Sequence)
            .Set(NameColumn, stored.Type)
            .Set(ChainColumn, stored.Chain)
            .Set(CommitColumn, commit)
            .Set(nameof(context.Actor), context.Actor)
            .Set(nameof(context.Role), context.Role)
            .Set(nameof(context.Organisation), context.Organisation)
            .Set(nameof(context.OnBehalfOf), context.OnBehalfOf)
            .Set(nameof(context.At), context.At)
            .Set(nameof(context.RecordedAt), context.RecordedAt)
            .Set(nameof(context.Reason), context.Reason);
        PayloadColumns.WriteInline(row, stored.Body);
        return row;
    }

    /// <summary>A row that lacks something is given as damaged: it must not keep whoever reads many from the others.</summary>
    public static StoredEvent ReadEvent(string kind, TableRow row)
    {
        try
        {
            return ReadWhole(kind, row);
        }
        catch (InvalidDataException damage)
        {
            return new StoredEvent(
                new AggregateRef(kind, Keys.Decode(row.PartitionKey)),
                long.Parse(row.RowKey.AsSpan(row.RowKey.Length - SequenceDigits), CultureInfo.InvariantCulture),
                row.Find<string>(NameColumn) ?? string.Empty,
                ReadOnlyMemory<byte>.Empty,
                Unknown,
                row.Find<string>(ChainColumn) ?? string.Empty)
            {
                Damage = damage.Message,
            };
        }
    }

    private static StoredEvent ReadWhole(string kind, TableRow row) => new(
        new AggregateRef(kind, Keys.Decode(row.PartitionKey)),
        row.Get<long>(VersionColumn),
        row.Get<string>(NameColumn),
        PayloadColumns.ReadInline(row),
        new EventContext(
            row.Get<string>(nameof(EventContext.Actor)),
            row.Get<string>(nameof(EventContext.Role)),
            row.Get<string>(nameof(EventContext.Organisation)),
            row.Find<string>(nameof(EventContext.OnBehalfOf)),
            row.Get<DateTimeOffset>(nameof(EventContext.At)),
            row.Get<DateTimeOffset>(nameof(EventContext.RecordedAt)),
            row.Find<string>(nameof(EventContext.Reason))),
        row.Get<string>(ChainColumn));
}
