namespace Transition.Storage.Tables;

/// <summary>
/// A row: its keys and its properties, whose values are <see cref="string"/>, <see cref="int"/>, <see cref="long"/>,
/// <see cref="bool"/>, <see cref="double"/>, <see cref="DateTimeOffset"/> (kept as UTC) or <see cref="byte"/>[].
/// </summary>
public sealed class TableRow(string partitionKey, string rowKey)
{
    /// <summary>The property that a <see cref="TableQuery"/> can select rows by.</summary>
    public const string TypeProperty = "RowType";

    private readonly Dictionary<string, object> properties = new(StringComparer.Ordinal);

    public string PartitionKey { get; } = partitionKey;

    public string RowKey { get; } = rowKey;

    /// <summary>As read; a row about to be written has none.</summary>
    public string? ETag { get; init; }

    /// <summary>When the storage last wrote the row, by its own clock.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    public IReadOnlyDictionary<string, object> Properties => properties;

    /// <summary>Null leaves the property out.</summary>
    public TableRow Set(string name, string? value)
    {
        if (value is not null)
        {
            properties[name] = value;
        }

        return this;
    }

    public TableRow Set(string name, int value) => SetValue(name, value);

    public TableRow Set(string name, long value) => SetValue(name, value);

    public TableRow Set(string name, bool value) => SetValue(name, value);

    public TableRow Set(string name, double value) => SetValue(name, value);

    public TableRow Set(string name, DateTimeOffset value) => SetValue(name, value.ToUniversalTime());

    public TableRow Set(string name, byte[] value) => SetValue(name, value);

    /// <exception cref="InvalidDataException">The row has no such property of that type.</exception>
    public T Get<T>(string name) => properties.TryGetValue(name, out var value) && value is T typed
        ? typed
        : throw new InvalidDataException($"Row {PartitionKey}/{RowKey} has no property {name} of type {typeof(T).Name}.");

    /// <summary>Null if the row has no such property of that type.</summary>
    public T? Find<T>(string name)
        where T : class => properties.GetValueOrDefault(name) as T;

    private TableRow SetValue(string name, object value)
    {
        properties[name] = value;
        return this;
    }

    internal TableRow Copy(string? etag, DateTimeOffset? timestamp)
    {
        var copy = new TableRow(PartitionKey, RowKey) { ETag = etag, Timestamp = timestamp };
        foreach (var (name, value) in properties)
        {
            copy.properties.Add(name, value);
        }

        return copy;
    }
}
