namespace Transition.Storage.Tables;

/// <summary>What Table Storage allows, checked before anything is sent so that every adapter refuses alike.</summary>
public static class TableLimits
{
    public const int WritesPerCommit = 100;

    /// <summary>Of a request's body, in which binary values are base64.</summary>
    public const int CommitBytes = 4 * 1024 * 1024;

    public const int RowBytes = 1024 * 1024;

    public const int PropertyBytes = 64 * 1024;

    public const int KeyCharacters = 512;

    /// <exception cref="ArgumentException">The writes cannot be one commit.</exception>
    public static void Check(IReadOnlyList<RowWrite> writes)
    {
        if (writes.Count is 0 or > WritesPerCommit)
        {
            throw new ArgumentException($"A commit has 1 to {WritesPerCommit} writes, not {writes.Count}.", nameof(writes));
        }

        var partition = writes[0].Row.PartitionKey;
        var rows = new HashSet<string>(StringComparer.Ordinal);
        foreach (var write in writes)
        {
            var row = write.Row;
            if (row.PartitionKey != partition || !rows.Add(row.RowKey))
            {
                throw new ArgumentException(
                    $"A commit writes each row of one partition once; {row.PartitionKey}/{row.RowKey} does not fit.", nameof(writes));
            }

            CheckKey(row.PartitionKey);
            CheckKey(row.RowKey);
            CheckProperties(row);
        }
    }

    private static void CheckKey(string key)
    {
        if (key.Length > KeyCharacters || key.Any(character => character is '/' or '\\' or '#' or '?' || char.IsControl(character)))
        {
            throw new ArgumentException(
                $"Key '{key}' is longer than {KeyCharacters} characters or has one of / \\ # ? or a control character.", nameof(key));
        }
    }

    private static void CheckProperties(TableRow row)
    {
        var total = 0;
        foreach (var (name, value) in row.Properties)
        {
            var bytes = value switch
            {
                byte[] binary => binary.Length,
                string text => text.Length * sizeof(char),
                _ => sizeof(long),
            };
            total += bytes;
            if (bytes > PropertyBytes || total > RowBytes)
            {
                throw new ArgumentException($"Property {name} makes row {row.PartitionKey}/{row.RowKey} too large.", nameof(row));
            }
        }
    }
}
