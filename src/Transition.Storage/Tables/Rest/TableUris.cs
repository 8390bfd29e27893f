using System.Text;
using Azure.Core;

namespace Transition.Storage.Tables.Rest;

/// <summary>The addresses of tables and rows, with keys quoted and escaped.</summary>
internal sealed class TableUris(Uri endpoint)
{
    private readonly string root = endpoint.AbsoluteUri.TrimEnd('/');

    public Uri Tables => new($"{root}/Tables");

    public Uri Transaction => new($"{root}/$batch");

    public Uri Row(string table, string partitionKey, string rowKey) =>
        new($"{root}/{table}(PartitionKey='{Escape(partitionKey)}',RowKey='{Escape(rowKey)}')");

    public (RequestMethod Method, Uri Uri) Of(string table, RowWrite write) => write.Kind switch
    {
        RowWriteKind.Insert => (RequestMethod.Post, new Uri($"{root}/{table}")),
        RowWriteKind.Delete => (RequestMethod.Delete, Row(table, write.Row.PartitionKey, write.Row.RowKey)),
        _ => (RequestMethod.Put, Row(table, write.Row.PartitionKey, write.Row.RowKey)),
    };

    public Uri Query(string table, TableQuery query, string? nextPartitionKey, string? nextRowKey)
    {
        var uri = new StringBuilder($"{root}/{table}()");
        Append(uri, "$filter", Filter(query));
        Append(uri, "NextPartitionKey", nextPartitionKey);
        Append(uri, "NextRowKey", nextRowKey);
        return new Uri(uri.ToString());
    }

    private static void Append(StringBuilder uri, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            uri.Append(uri[^1] == ')' ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }

    private static string Filter(TableQuery query)
    {
        (string Comparison, string? Value)[] terms =
        [
            ("PartitionKey eq", query.PartitionKey),
            ("RowKey gt", query.After),
            ("RowKey lt", query.Before),
            ($"{TableRow.TypeProperty} eq", query.RowType),
        ];
        var given = terms.Where(term => term.Value is not null);
        return string.Join(" and ", given.Select(term => $"{term.Comparison} '{Quote(term.Value!)}'"));
    }

    private static string Escape(string key) => Uri.EscapeDataString(Quote(key));

    private static string Quote(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
