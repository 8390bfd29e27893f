using System.CommandLine;
using System.Globalization;
using Transition.TestSupport;

namespace Transition.Benchmarks.Pages;

/// <summary>How long each page takes at the server, and how large it is.</summary>
public static class PagesCommand
{
    private static readonly Option<string> Data = new("--data")
    {
        Description = "The data folder to serve, in the checkout unless its path is whole; the demo fills it",
        DefaultValueFactory = _ => ".data/demo",
    };

    private static readonly Option<Uri?> Url = new("--url") { Description = "A local host that runs already, instead of one started over a data folder" };

    private static readonly Option<int> Times = new("--times") { Description = "Requests of each page, after a first one", DefaultValueFactory = _ => 20 };

    public static Command Create()
    {
        var command = new Command("pages", "Asks for every page, and prints its times and its size") { Data, Url, Times };
        command.SetAction(async (arguments, cancellation) =>
        {
            await using var host = arguments.GetValue(Url) is null ? await StartAsync(arguments.GetValue(Data)!) : null;
            using var http = new HttpClient { BaseAddress = arguments.GetValue(Url) ?? host!.Http.BaseAddress };
            await PrintAsync(new PageReader(http, arguments.GetValue(Times)), Console.Out, cancellation);
        });
        return command;
    }

    private static Task<RunningHost> StartAsync(string data) => RunningHost.StartAsync(
        "--data", data, "--azurite-ports", string.Join(',', FreePorts.Take(3).Select(port => port.ToString(CultureInfo.InvariantCulture))));

    private static async Task PrintAsync(PageReader reader, TextWriter output, CancellationToken cancellation)
    {
        await output.WriteLineAsync("| page | persona | status | first, ms | p50, ms | p95, ms | bytes | |");
        await output.WriteLineAsync("|---|---|---|---|---|---|---|---|");
        foreach (var page in PortalPages.All)
        {
            await output.WriteLineAsync(await reader.ReadAsync(page, cancellation) is { } figures
                ? Row(figures)
                : $"| {page.Path} | {page.Persona} | nothing to show | | | | | |");
        }
    }

    private static string Row(PageFigures figures) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {figures.Page.Path} | {figures.Page.Persona} | {figures.Status} | {figures.First.TotalMilliseconds:F0} | {figures.Median.TotalMilliseconds:F0} "
        + $"| {figures.Percentile95.TotalMilliseconds:F0} | {figures.Bytes:N0} | {(figures.IsWithinBounds ? "" : "above the bounds")} |");
}
