using System.Runtime.CompilerServices;
using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Transition.Storage;
using Transition.Storage.Tables;
using Transition.Storage.Tables.Rest;

namespace Transition.Functions.Tables;

/// <summary>Table Storage through Azure.Data.Tables, for Azurite with a shared key and for Azure with Azure.Identity.</summary>
public sealed class SdkTableStore(TableServiceClient service) : ITableStore
{
    public static SdkTableStore Create(StorageOptions options)
    {
        options.Validate();
        var client = new TableClientOptions();
        options.Configure(client);
        client.AddPolicy(new BusyTransactionPolicy(), HttpPipelinePosition.PerRetry);
        return new(options.ConnectionString is { } connectionString
            ? new TableServiceClient(connectionString, client)
            : new TableServiceClient(options.TableServiceUri, options.Credential ?? new DefaultAzureCredential(), client));
    }

    public Task CreateTableAsync(string table, CancellationToken cancellation) =>
        TableCall.RunAsync(table, () => service.CreateTableIfNotExistsAsync(table, cancellation), cancellation);

    public async Task<TableRow?> ReadAsync(string table, string partitionKey, string rowKey, CancellationToken cancellation)
    {
        var found = await TableCall.RunAsync(
            table, () => Table(table).GetEntityIfExistsAsync<TableEntity>(partitionKey, rowKey, null, cancellation), cancellation);
        TableCall.RefuseMissingTable(table, found.GetRawResponse());
        return found.HasValue ? EntityRow.Read(found.Value!) : null;
    }

    public async IAsyncEnumerable<TableRow> QueryAsync(
        string table, TableQuery query, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var pages = Table(table).QueryAsync<TableEntity>(EntityRow.Filter(query), cancellationToken: cancellation)
            .AsPages().GetAsyncEnumerator(cancellation);
        await using (pages)
        {
            while (await TableCall.RunAsync(table, () => pages.MoveNextAsync().AsTask(), cancellation))
            {
                foreach (var entity in pages.Current.Values)
                {
                    yield return EntityRow.Read(entity);
                }
            }
        }
    }

    public async Task<IReadOnlyList<string?>> CommitAsync(string table, IReadOnlyList<RowWrite> writes, CancellationToken cancellation)
    {
        TableLimits.Check(writes);
        if (writes is [var single])
        {
            var response = await TableCall.RunAsync(table, () => WriteAsync(Table(table), single, cancellation), cancellation);
            return [ETagOf(single, response)];
        }

        var replies = await TableCall.RunAsync(
            table, () => Table(table).SubmitTransactionAsync(writes.Select(EntityRow.Action), cancellation), cancellation);
        return [.. writes.Zip(replies.Value, ETagOf)];
    }

    private TableClient Table(string name) => service.GetTableClient(name);

    private static async Task<Response> WriteAsync(TableClient table, RowWrite write, CancellationToken cancellation)
    {
        var entity = EntityRow.Write(write.Row);
        var response = await (write.Kind switch
        {
            RowWriteKind.Insert => table.AddEntityAsync(entity, cancellation),
            RowWriteKind.InsertOrReplace => table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellation),
            RowWriteKind.Replace => table.UpdateEntityAsync(entity, new ETag(write.ETag!), TableUpdateMode.Replace, cancellation),
            _ => table.DeleteEntityAsync(write.Row.PartitionKey, write.Row.RowKey, new ETag(write.ETag!), cancellation),
        });

        // The client takes the delete of a row that is gone for a success.
        return response.IsError ? throw new RequestFailedException(response) : response;
    }

    private static string? ETagOf(RowWrite write, Response response) =>
        write.Kind == RowWriteKind.Delete ? null : response.Headers.ETag?.ToString("H");
}
