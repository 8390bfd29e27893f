using Azure;
using Azure.Data.Tables;
using Transition.Storage.Tables;

namespace Transition.Functions.Tables;

/// <summary>Rows as the client's entities, and back.</summary>
internal static class EntityRow
{
    private static readonly HashSet<string> Keys = ["PartitionKey", "RowKey", "Timestamp", "odata.etag", "odata.metadata"];

    public static TableRow Read(TableEntity entity) => entity.Where(property => !Keys.Contains(property.Key)).Aggregate(
        new TableRow(entity.PartitionKey, entity.RowKey) { ETag = entity.ETag.ToString("H"), Timestamp = entity.Timestamp },
        (row, property) => property.Value switch
        {
            string text => row.Set(property.Key, text),
            int number => row.Set(property.Key, number),
            long number => row.Set(property.Key, number),
            bool truth => row.Set(property.Key, truth),
            double number => row.Set(property.Key, number),
            DateTimeOffset moment => row.Set(property.Key, moment),
            byte[] bytes => row.Set(property.Key, bytes),
            var other => throw new InvalidDataException(
                $"Row {entity.PartitionKey}/{entity.RowKey} has a {other?.GetType().Name} in {property.Key}."),
        });

    public static TableEntity Write(TableRow row)
    {
        var entity = new TableEntity(row.PartitionKey, row.RowKey);
        foreach (var (name, value) in row.Properties)
        {
            entity.Add(name, value);
        }

        return entity;
    }

    public static TableTransactionAction Action(RowWrite write) => new(
        write.Kind switch
        {
            RowWriteKind.Insert => TableTransactionActionType.Add,
            RowWriteKind.InsertOrReplace => TableTransactionActionType.UpsertReplace,
            RowWriteKind.Replace => TableTransactionActionType.UpdateReplace,
            _ => TableTransactionActionType.Delete,
        },
        Write(write.Row),
        write.ETag is { } etag ? new ETag(etag) : default);

    /// <summary>Null for every row.</summary>
    public static string? Filter(TableQuery query)
    {
        string?[] terms =
        [
            query.PartitionKey is { } partition ? TableClient.CreateQueryFilter($"PartitionKey eq {partition}") : null,
            query.After is { } after ? TableClient.CreateQueryFilter($"RowKey gt {after}") : null,
            query.Before is { } before ? TableClient.CreateQueryFilter($"RowKey lt {before}") : null,
            query.RowType is { } type ? TableClient.CreateQueryFilter($"RowType eq {type}") : null,
        ];
        var given = terms.Where(term => term is not null).ToList();
        return given.Count == 0 ? null : string.Join(" and ", given);
    }
}
