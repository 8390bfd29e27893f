using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Transition.Storage.Tables.Rest;

/// <summary>Table Storage over its REST interface, for Azurite with a shared key and for Azure with Azure.Identity.</summary>
public sealed class RestTableStore : ITableStore
{
    private readonly HttpPipeline pipeline;
    private readonly TableUris uris;

    internal RestTableStore(Uri endpoint, HttpPipeline pipeline)
    {
        uris = new TableUris(endpoint);
        this.pipeline = pipeline;
    }

    public static RestTableStore Create(StorageOptions options) => TablePipeline.Connect(options);

    public async Task CreateTableAsync(string table, CancellationToken cancellation)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("TableName", table);
            json.WriteEndObject();
        }

        using var message = Message(RequestMethod.Post, uris.Tables);
        message.Request.Headers.Add("Prefer", "return-no-content");
        WithBody(message, "application/json", body.WrittenMemory);
        var response = await SendAsync(message, cancellation);
        if (response.IsError && response.Status != 409)
        {
            throw TableError.Of(table, response);
        }
    }

    public async Task<TableRow?> ReadAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation)
    {
        using var message = Message(RequestMethod.Get, uris.Row(table, partitionKey, rowKey));
        var response = await SendAsync(message, cancellation);
        if (response.IsError)
        {
            return TableError.Of(table, response) is var error && error is RowConflictException ? null : throw error;
        }

        using var json = JsonDocument.Parse(response.Content);
        return RowJson.Read(json.RootElement);
    }

    public async IAsyncEnumerable<TableRow> QueryAsync(
        string table, TableQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string? nextPartitionKey = null;
        string? nextRowKey = null;
        do
        {
            using var message = Message(RequestMethod.Get, uris.Query(table, query, nextPartitionKey, nextRowKey));
            var response = await SendAsync(message, cancellation);
            if (response.IsError)
            {
                throw TableError.Of(table, response);
            }

            using var json = JsonDocument.Parse(response.Content);
            foreach (var row in json.RootElement.GetProperty("value").EnumerateArray())
            {
                yield return RowJson.Read(row);
            }

            response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out nextPartitionKey);
            response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out nextRowKey);
        }
        while (nextPartitionKey is not null);
    }

    public async Task<IReadOnlyList<string?>> CommitAsync(string table, IReadOnlyList<RowWrite> writes, CancellationToken cancellation)
    {
        TableLimits.Check(writes);
        return writes.Count == 1
            ? [await WriteAsync(table, writes[0], cancellation)]
            : await TransactAsync(table, writes, cancellation);
    }

    private async Task<string?> WriteAsync(string table, RowWrite write, CancellationToken cancellation)
    {
        var (method, uri) = uris.Of(table, write);
        using var message = Message(method, uri);
        if (write.ETag is not null)
        {
            message.Request.Headers.Add("If-Match", write.ETag);
        }

        if (write.Kind != RowWriteKind.Delete)
        {
            var body = new ArrayBufferWriter<byte>();
            RowJson.Write(body, write.Row);
            message.Request.Headers.Add("Prefer", "return-no-content");
            WithBody(message, "application/json", body.WrittenMemory);
        }

        var response = await SendAsync(message, cancellation);
        return response.IsError ? throw TableError.Of(table, response) : response.Headers.ETag?.ToString("H");
    }

    private async Task<IReadOnlyList<string?>> TransactAsync(string table, IReadOnlyList<RowWrite> writes, CancellationToken cancellation)
    {
        var (contentType, body) = TransactionBody.Write(uris, table, writes);
        using var message = Message(RequestMethod.Post, uris.Transaction);
        WithBody(message, contentType, body);
        var response = await SendAsync(message, cancellation);
        if (response.IsError)
        {
            throw TableError.Of(table, response);
        }

        var parts = TransactionReply.Parse(response.Content);
        if (parts.Find(part => part.Status >= 400) is { Status: not 0 } failed)
        {
            throw TableError.Of(table, failed.Status, failed.Error);
        }

        return parts.Count == writes.Count
            ? [.. parts.Select(part => part.ETag)]
            : throw new InvalidDataException($"A transaction of {writes.Count} writes was answered in {parts.Count} parts.");
    }

    private HttpMessage Message(RequestMethod method, Uri uri)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(uri);
        message.Request.Headers.Add("x-ms-version", "2020-12-06");
        message.Request.Headers.Add("DataServiceVersion", "3.0");
        message.Request.Headers.Add("Accept", "application/json;odata=minimalmetadata");
        return message;
    }

    private static void WithBody(HttpMessage message, string contentType, ReadOnlyMemory<byte> body)
    {
        message.Request.Headers.Add("Content-Type", contentType);
        message.Request.Content = RequestContent.Create(body);
    }

    private async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellation)
    {
        try
        {
            await pipeline.SendAsync(message, cancellation);
        }
        catch (Exception exception) when (StorageFailure.IsUnavailable(exception, cancellation))
        {
            throw StorageFailure.Unavailable(exception);
        }

        return StorageFailure.IsTransient(message.Response.Status)
            ? throw StorageFailure.Unavailable(new RequestFailedException(message.Response))
            : message.Response;
    }
}
