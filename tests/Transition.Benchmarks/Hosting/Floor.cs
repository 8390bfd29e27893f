using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Transition.Benchmarks.Hosting;

/// <summary>
/// What the storage itself allows: the same requests, in the same order and as many at a time, sent again by a bare client to
/// tables of their own.
/// </summary>
public sealed partial class Floor : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false });
    private readonly string account;
    private readonly byte[] key;
    private readonly string endpoint;
    private readonly HashSet<string> tables = [];

    public Floor(string connectionString)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        (account, endpoint) = ((string)parts["AccountName"], (string)parts["TableEndpoint"]);
        key = Convert.FromBase64String((string)parts["AccountKey"]);
    }

    /// <summary>Sends everything; the time that it takes.</summary>
    /// <param name="run">Names tables that no other call writes to.</param>
    public async Task<TimeSpan> ReplayAsync(IReadOnlyList<RecordedRequest> recorded, int inFlight, string run)
    {
        var requests = recorded.Select(request => Elsewhere(request, run)).ToList();
        foreach (var table in requests.SelectMany(request => TablesOf(request, run)).Distinct().Where(tables.Add).ToList())
        {
            await SendAsync(new("POST", $"{endpoint}/Tables", "application/json", Encoding.UTF8.GetBytes($"{{\"TableName\":\"{table}\"}}")));
        }

        var watch = Stopwatch.StartNew();
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => Task.Run(async () =>
        {
            for (var own = Interlocked.Increment(ref next); own < requests.Count; own = Interlocked.Increment(ref next))
            {
                await SendAsync(requests[own]);
            }
        })));
        return watch.Elapsed;
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("(devstoreaccount1/)([a-z]+)(?=[(\\s?]|$)")]
    private static partial Regex TableName();

    [GeneratedRegex("If-Match: [^\\r\\n]*\\r\\n")]
    private static partial Regex Guard();

    private static IEnumerable<string> TablesOf(RecordedRequest request, string run) =>
        TableName().Matches($"{request.Address}\n{Text(request)}")
            .Select(match => match.Groups[2].Value)
            .Where(name => name.EndsWith(run, StringComparison.Ordinal));

    private static string Text(RecordedRequest request) => request.Body is null ? "" : Encoding.Latin1.GetString(request.Body);

    /// <summary>To tables of another name, and without the guards, which only held once.</summary>
    private static RecordedRequest Elsewhere(RecordedRequest request, string run)
    {
        var text = Guard().Replace(TableName().Replace(Text(request), $"$1$2{run}"), match => IsDelete(match, request) ? "If-Match: *\r\n" : "");
        return request with
        {
            Address = TableName().Replace(request.Address, $"$1$2{run}"),
            Body = request.Body is null ? null : Encoding.Latin1.GetBytes(text),
        };
    }

    /// <summary>A deletion needs some guard; a replacement without one is an "insert or replace".</summary>
    private static bool IsDelete(Match guard, RecordedRequest request)
    {
        var before = Text(request)[..Math.Min(guard.Index, Text(request).Length)];
        return before.LastIndexOf("DELETE http", StringComparison.Ordinal) > before.LastIndexOf("PUT http", StringComparison.Ordinal);
    }

    private async Task SendAsync(RecordedRequest recorded)
    {
        using var request = new HttpRequestMessage(new(recorded.Method), recorded.Address);
        var date = DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{date}\n/{account}{request.RequestUri!.AbsolutePath}"));
        request.Headers.TryAddWithoutValidation("Authorization", $"SharedKeyLite {account}:{Convert.ToBase64String(signature)}");
        request.Headers.TryAddWithoutValidation("x-ms-date", date);
        request.Headers.TryAddWithoutValidation("x-ms-version", "2020-12-06");
        request.Headers.TryAddWithoutValidation("DataServiceVersion", "3.0");
        request.Headers.TryAddWithoutValidation("Accept", "application/json;odata=minimalmetadata");
        request.Headers.TryAddWithoutValidation("Prefer", "return-no-content");
        if (recorded.Method == "DELETE")
        {
            request.Headers.TryAddWithoutValidation("If-Match", "*");
        }

        if (recorded.Body is { } body)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", recorded.ContentType);
        }

        using var answer = await http.SendAsync(request);
        await answer.Content.ReadAsByteArrayAsync();
    }
}
