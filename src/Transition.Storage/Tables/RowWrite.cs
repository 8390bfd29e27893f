namespace Transition.Storage.Tables;

/// <summary>One write of a commit, with its guard.</summary>
public sealed class RowWrite
{
    /// <summary>The ETag that stands for any state of the row.</summary>
    public const string AnyETag = "*";

    private RowWrite(RowWriteKind kind, TableRow row, string? etag)
    {
        Kind = kind;
        Row = row;
        ETag = etag;
    }

    public RowWriteKind Kind { get; }

    /// <summary>The row to write; for a delete only its keys.</summary>
    public TableRow Row { get; }

    /// <summary>The guard of a replace or a delete.</summary>
    public string? ETag { get; }

    public static RowWrite Insert(TableRow row) => new(RowWriteKind.Insert, row, null);

    public static RowWrite InsertOrReplace(TableRow row) => new(RowWriteKind.InsertOrReplace, row, null);

    public static RowWrite Replace(TableRow row, string etag) => new(RowWriteKind.Replace, row, etag);

    public static RowWrite Delete(string partitionKey, string rowKey, string etag) =>
        new(RowWriteKind.Delete, new TableRow(partitionKey, rowKey), etag);
}
