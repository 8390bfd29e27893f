using Azure;
using Azure.Data.Tables.Models;
using Transition.Storage;
using Transition.Storage.Tables;

namespace Transition.Functions.Tables;

/// <summary>Turns what the client throws into the exceptions of the seam.</summary>
internal static class TableCall
{
    public static async Task<T> RunAsync<T>(string table, Func<Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await call();
        }
        catch (Exception away) when (StorageFailure.IsUnavailable(away, cancellation))
        {
            throw StorageFailure.Unavailable(away);
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == TableErrorCode.TableNotFound)
        {
            throw Missing(table, missing);
        }
        catch (RequestFailedException refused) when (refused.Status is 404 or 409 or 412)
        {
            throw new RowConflictException($"A write to {table} was refused: {refused.Status} {refused.ErrorCode}.", refused);
        }
    }

    /// <summary>A row that there is not, and a table that there is not, both come back as "not found".</summary>
    public static void RefuseMissingTable(string table, Response response)
    {
        if (response.Headers.TryGetValue("x-ms-error-code", out var code) && code == TableErrorCode.TableNotFound)
        {
            throw Missing(table, new RequestFailedException(response));
        }
    }

    private static InvalidOperationException Missing(string table, RequestFailedException failed) =>
        new($"There is no table {table}: prepare the storage first.", failed);
}
