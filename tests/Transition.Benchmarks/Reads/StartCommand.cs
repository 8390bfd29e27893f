using System.CommandLine;
using System.Globalization;
using Transition.Benchmarks.Hosting;
using Transition.Benchmarks.Support;
using Transition.TestSupport;

namespace Transition.Benchmarks.Reads;

/// <summary>How long a host takes until it says that it is ready, on a storage that runs and holds the reference data.</summary>
public static class StartCommand
{
    private const int Times = 5;

    public static Command Create()
    {
        var command = new Command("start", "From the start of a host to its readiness, once Azurite runs");
        command.SetAction((_, _) => RunAsync(Console.Out));
        return command;
    }

    public static async Task<int> RunAsync(TextWriter output)
    {
        await using var azurite = await AzuriteProcess.StartAsync();
        await output.WriteLineAsync("| start | s |");
        await output.WriteLineAsync("|---|---|");
        for (var time = 0; time <= Times; time++)
        {
            var (host, started) = await BenchHost.StartAsync(azurite.ConnectionString);
            await host.DisposeAsync();
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"| {(time == 0 ? "first, entering the reference data" : "again")} | {started.TotalSeconds:F1} |"));
        }

        await output.WriteLineAsync($"Rows stored: {await Rows.CountAsync(azurite.ConnectionString)}.");
        return 0;
    }
}
