using System.Buffers;
using System.Text;

namespace Transition.Storage.Tables.Rest;

/// <summary>Writes the multipart body of an entity-group transaction.</summary>
internal static class TransactionBody
{
    public static (string ContentType, ReadOnlyMemory<byte> Body) Write(TableUris uris, string table, IReadOnlyList<RowWrite> writes)
    {
        var batch = $"batch_{Guid.NewGuid():N}";
        var changes = $"changeset_{Guid.NewGuid():N}";
        var body = new ArrayBufferWriter<byte>(16 * 1024);
        Line(body, $"--{batch}\r\nContent-Type: multipart/mixed; boundary={changes}\r\n");
        foreach (var write in writes)
        {
            Line(body, $"--{changes}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n");
            Operation(body, uris, table, write);
        }

        Line(body, $"--{changes}--\r\n--{batch}--");
        return ($"multipart/mixed; boundary={batch}", body.WrittenMemory);
    }

    private static void Operation(ArrayBufferWriter<byte> body, TableUris uris, string table, RowWrite write)
    {
        var (method, uri) = uris.Of(table, write);
        Line(body, $"{method} {uri.AbsoluteUri} HTTP/1.1");
        Line(body, "Accept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0");
        if (write.ETag is not null)
        {
            Line(body, $"If-Match: {write.ETag}");
        }

        if (write.Kind == RowWriteKind.Delete)
        {
            Line(body, string.Empty);
            return;
        }

        Line(body, "Content-Type: application/json\r\nPrefer: return-no-content\r\n");
        RowJson.Write(body, write.Row);
        Line(body, string.Empty);
    }

    private static void Line(ArrayBufferWriter<byte> body, string text)
    {
        Encoding.ASCII.GetBytes(text, body);
        "\r\n"u8.CopyTo(body.GetSpan(2));
        body.Advance(2);
    }
}
