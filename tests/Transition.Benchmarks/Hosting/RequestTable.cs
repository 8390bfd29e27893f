using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Transition.Benchmarks.Hosting;

/// <summary>What the requests of a run were for: how many there were of each sort, with how many rows.</summary>
public static partial class RequestTable
{
    public static async Task WriteAsync(IReadOnlyList<RecordedRequest> recorded, int steps, TextWriter output)
    {
        await output.WriteLineAsync("| requests a step | rows a request | what |");
        await output.WriteLineAsync("|---|---|---|");
        foreach (var sort in recorded.GroupBy(SortOf).OrderByDescending(sort => sort.Count()))
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {(double)sort.Count() / steps:F2} | {sort.Average(request => Math.Max(1, RowsOf(request).Count)):F1} | {sort.Key} |"));
        }
    }

    [GeneratedRegex(@"(POST|PUT|DELETE|MERGE) \S+devstoreaccount1/(\S+) HTTP/1\.1")]
    private static partial Regex Row();

    [GeneratedRegex(@"devstoreaccount1/(?<table>[a-z]+)(\(\)|\(PartitionKey='(?<key>[^']*)')?")]
    private static partial Regex Address();

    private static MatchCollection RowsOf(RecordedRequest request) => Row().Matches(Text(request));

    private static string SortOf(RecordedRequest request) => request.Address.EndsWith("$batch", StringComparison.Ordinal)
        ? $"transaction, {PlaceOf(RowsOf(request)[0].Value, Text(request))}"
        : $"{request.Method}, {PlaceOf(request.Address, Text(request))}";

    /// <summary>The table; of the read models also which one, for the part of a key before its separator names it.</summary>
    private static string PlaceOf(string address, string body)
    {
        var match = Address().Match(Uri.UnescapeDataString(address));
        var key = match.Groups["key"].Success ? match.Groups["key"].Value : KeyOf(body);
        return match.Groups["table"].Value is "views" or "settings" ? $"{match.Groups["table"].Value}/{key.Split("~7C")[0]}" : match.Groups["table"].Value;
    }

    private static string KeyOf(string body) => PartitionKey().Match(body).Groups[1].Value;

    [GeneratedRegex("\"PartitionKey\":\"([^\"]*)\"")]
    private static partial Regex PartitionKey();

    private static string Text(RecordedRequest request) => request.Body is null ? "" : Encoding.Latin1.GetString(request.Body);
}
