using System.CommandLine;
using System.Globalization;

namespace Transition.Benchmarks.Pages;

/// <summary>How long each page takes at the server, and how large it is.</summary>
public static class PagesCommand
{
    private static readonly Option<int> Times = new("--times") { Description = "Requests of each page, after a first one", DefaultValueFactory = _ => 20 };

    public static Command Create()
    {
        var command = new Command("pages", "Asks for every page, and prints its times and its size") { PortalHost.Data, PortalHost.Url, Times };
        command.SetAction(async (arguments, cancellation) =>
        {
            await using var host = await PortalHost.StartAsync(arguments);
            await PrintAsync(new PageReader(host.Http, arguments.GetValue(Times)), Console.Out, cancellation);
        });
        return command;
    }

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
