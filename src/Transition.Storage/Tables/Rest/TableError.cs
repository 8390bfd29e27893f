using System.Text.Json;
using Azure;

namespace Transition.Storage.Tables.Rest;

/// <summary>Turns what the service refuses into the exceptions of the seam.</summary>
internal static class TableError
{
    public static Exception Of(string table, Response response)
    {
        var code = response.Headers.TryGetValue("x-ms-error-code", out var header) ? header : null;
        return Known(table, response.Status, code) ?? new RequestFailedException(response);
    }

    /// <param name="error">The JSON of the part that failed.</param>
    public static Exception Of(string table, int status, string? error)
    {
        var (code, message) = Read(error);
        return Known(table, status, code)
            ?? new RequestFailedException(status, $"The transaction was refused: {status} {code} {message}", code, null);
    }

    private static Exception? Known(string table, int status, string? code) => (status, code) switch
    {
        (_, "TableNotFound") => new InvalidOperationException($"There is no table {table}: prepare the storage first."),
        (404 or 409 or 412, _) => new RowConflictException($"A write to {table} was refused: {status} {code}."),
        _ => null,
    };

    private static (string? Code, string? Message) Read(string? error)
    {
        if (error is null)
        {
            return (null, null);
        }

        using var json = JsonDocument.Parse(error);
        var detail = json.RootElement.GetProperty("odata.error");
        return (detail.GetProperty("code").GetString(), detail.GetProperty("message").GetProperty("value").GetString());
    }
}
