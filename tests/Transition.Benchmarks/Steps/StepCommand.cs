using System.CommandLine;
using System.Globalization;
using Transition.Benchmarks.Hosting;
using Transition.Benchmarks.Support;
using Transition.TestSupport;

namespace Transition.Benchmarks.Steps;

/// <summary>How fast one approval becomes the next gate, beside what the storage alone allows.</summary>
public static class StepCommand
{
    /// <summary>Each on a storage of its own, and few enough for that to hold less than 20,000 rows at the end.</summary>
    private static readonly (int InFlight, int Transitions)[] Runs = [(1, 150), (16, 150), (64, 150)];

    /// <summary>So that the host's code has been compiled for good before anything is measured.</summary>
    private static readonly (int InFlight, int Transitions) WarmUp = (16, 90);

    private static readonly Option<int[]> InFlight = new("--in-flight")
    {
        Description = "Only with so many approvals at a time",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<bool> Requests = new("--requests") { Description = "Also what the storage requests were for" };

    private static readonly Option<bool> Shared = new("--shared") { Description = "With a host that expects others on the same storage" };

    public static Command Create()
    {
        var command = new Command("step", "An approval, until another client reads the next gate: at 1, 16 and 64 at a time") { InFlight, Shared, Requests };
        command.SetAction((arguments, _) => RunAsync(
            arguments.GetValue(InFlight) ?? [], arguments.GetValue(Shared), arguments.GetValue(Requests), Console.Out));
        return command;
    }

    public static async Task<int> RunAsync(IReadOnlyCollection<int> only, bool isShared, bool withRequests, TextWriter output)
    {
        await output.WriteLineAsync("| in flight | steps | steps/s | floor, steps/s | ratio | answered p50, ms | p99 | visible p50, ms | p99 "
            + "| storage requests a step | host CPU a step, ms | rows stored at the end | host memory, MB |");
        await output.WriteLineAsync("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        var good = true;
        foreach (var (inFlight, transitions) in Runs.Where(item => only.Count == 0 || only.Contains(item.InFlight)))
        {
            var figures = await MeasureAsync(inFlight, transitions, isShared, output);
            if (withRequests)
            {
                await RequestTable.WriteAsync(figures.Requests, figures.Steps, output);
            }

            good &= await Baseline.CheckAsync($"step-{inFlight}{(isShared ? "-shared" : "")}", figures.RatioToFloor, output);
        }

        return good ? 0 : 1;
    }

    private static async Task<StepFigures> MeasureAsync(int inFlight, int transitions, bool isShared, TextWriter output)
    {
        await using var azurite = await AzuriteProcess.StartAsync();
        await using var host = (await BenchHost.StartAsync(azurite.ConnectionString, isShared)).Host;
        using var approver = new Api(host.Address);
        using var reader = new Api(host.Address);
        using var floor = new Floor(azurite.ConnectionString);
        var gates = new Gates(approver);
        await gates.FurnishAsync();
        var run = new StepRun(host, reader, gates, floor);
        _ = await run.MeasureAsync(WarmUp.Transitions, WarmUp.InFlight);
        var figures = await run.MeasureAsync(transitions, inFlight);
        var rows = await Rows.CountAsync(azurite.ConnectionString);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Row(figures)} {rows} | {host.MemoryBytes / 1_000_000} |"));
        return figures;
    }

    private static string Row(StepFigures figures) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {figures.InFlight} | {figures.Steps} | {figures.PerSecond:F1} | {figures.FloorPerSecond:F1} | {figures.RatioToFloor:P0} "
        + $"| {At(figures.Answered, 0.5)} | {At(figures.Answered, 0.99)} | {At(figures.Visible, 0.5)} | {At(figures.Visible, 0.99)} "
        + $"| {(double)figures.Requests.Count / figures.Steps:F1} | {figures.Cpu.TotalMilliseconds / figures.Steps:F1} |");

    private static string At(IReadOnlyList<TimeSpan> sorted, double share) =>
        sorted[(int)Math.Ceiling(share * sorted.Count) - 1].TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture);
}
