using System.Globalization;

namespace Transition.Storage.Tables.Rest;

/// <summary>Reads the reply to a transaction: a part for each write, or a single part that says what was wrong.</summary>
internal static class TransactionReply
{
    public const int Accepted = 202;

    private const string StatusLine = "HTTP/1.1 ";
    private const string ETagHeader = "ETag:";

    public static List<(int Status, string? ETag, string? Error)> Parse(BinaryData content)
    {
        var parts = new List<(int Status, string? ETag, string? Error)>();
        foreach (var line in content.ToString().AsSpan().EnumerateLines())
        {
            if (line.StartsWith(StatusLine, StringComparison.Ordinal))
            {
                var status = int.Parse(line.Slice(StatusLine.Length, 3), CultureInfo.InvariantCulture);
                parts.Add((status, null, null));
            }
            else if (parts.Count > 0 && line.StartsWith(ETagHeader, StringComparison.OrdinalIgnoreCase))
            {
                parts[^1] = parts[^1] with { ETag = line[ETagHeader.Length..].Trim().ToString() };
            }
            else if (parts.Count > 0 && line.StartsWith("{", StringComparison.Ordinal))
            {
                parts[^1] = parts[^1] with { Error = line.ToString() };
            }
        }

        return parts;
    }
}
