using Azure;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging;
using Transition.Application.Ports;
using Transition.Storage.Tables;

namespace Transition.Storage;

/// <param name="kinds">The kinds of aggregates, each of which has a table.</param>
public sealed partial class StorageProbe(
    ITableStore tables, BlobServiceClient blobs, IReadOnlyCollection<string> kinds, ILogger<StorageProbe> logger) : IStorageProbe
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task PrepareAsync(CancellationToken cancellation)
    {
        var names = TableNames.Fixed.Concat(kinds.Select(TableNames.Of));
        await Task.WhenAll(
        [
            .. names.Select(table => tables.CreateTableAsync(table, cancellation)),
            .. Containers.All.Select(name => CreateContainerAsync(name, cancellation)),
        ]);
    }

    public async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await tables.ReadAsync(TableNames.Settings, "probe", "probe", patience.Token);
            return await blobs.GetBlobContainerClient(Containers.Evidence).ExistsAsync(patience.Token);
        }
        catch (Exception exception) when (SaysNotReady(exception) && !cancellation.IsCancellationRequested)
        {
            LogNotReady(logger, exception);
            return false;
        }
    }

    private Task CreateContainerAsync(string name, CancellationToken cancellation) => StorageFailure.GuardAsync(
        () => blobs.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancellation), cancellation);

    private static bool SaysNotReady(Exception exception) => exception
        is StorageUnavailableException or RequestFailedException or AggregateException
        or OperationCanceledException or InvalidOperationException;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The storage is not ready.")]
    private static partial void LogNotReady(ILogger logger, Exception exception);
}
