using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Transition.Benchmarks.Hosting;
using Transition.Benchmarks.Support;
using Transition.TestSupport;

namespace Transition.Benchmarks.Waves;

/// <summary>How long a launch takes, and how long until one decision on many lines has been taken up by all their transitions.</summary>
public static class WaveCommand
{
    private const int FirstServices = 70;
    private const int FirstFootprints = 9;
    private const int DecidedServices = 59;

    /// <summary>With as many footprints as there are ICBs, more than 10,000 transitions.</summary>
    private const int LargeServices = 340;

    private static readonly Option<bool> Large = new("--large") { Description = "Also launches 10,000 transitions" };

    public static Command Create()
    {
        var command = new Command("wave", "A launch of 630 transitions, a decision on 531 lines; with --large, a launch of 10,000") { Large };
        command.SetAction((arguments, _) => RunAsync(arguments.GetValue(Large), Console.Out));
        return command;
    }

    public static async Task<int> RunAsync(bool large, TextWriter output)
    {
        await using var azurite = await AzuriteProcess.StartAsync();
        var codes = await Catalogue.EnterAsync(azurite.ConnectionString, (2 * FirstServices) + (large ? LargeServices : 0));
        await using var host = (await BenchHost.StartAsync(azurite.ConnectionString)).Host;
        using var api = new Api(host.Address);
        var launch = new Launch(api);
        var footprints = await launch.FootprintsAsync();
        await output.WriteLineAsync("| what | transitions | s | storage requests each | host CPU each, ms |");
        await output.WriteLineAsync("|---|---|---|---|---|");
        await LaunchAsync(host, launch, codes.Take(FirstServices), footprints.Take(FirstFootprints), output);
        await DecideAsync(host, api, launch, codes.Skip(FirstServices).Take(DecidedServices), [.. footprints.Take(FirstFootprints)], output);
        if (large)
        {
            await LaunchAsync(host, launch, codes.Skip(2 * FirstServices), footprints, output);
        }

        await output.WriteLineAsync(
            $"Rows stored at the end: {await Rows.CountAsync(azurite.ConnectionString)}. Host memory: {host.MemoryBytes / 1_000_000} MB.");
        return 0;
    }

    private static async Task LaunchAsync(
        BenchHost host, Launch launch, IEnumerable<string> services, IEnumerable<string> footprints, TextWriter output)
    {
        await host.RecordAsync();
        var cpu = host.Cpu;
        var (_, started, skipped, glances, took) = await launch.RunAsync("Benchmark", services, footprints);
        var what = $"launch ({skipped} skipped, progress read {glances} times)";
        await output.WriteLineAsync(Row(what, started, took, await host.RecordedAsync(), host.Cpu - cpu));
    }

    private static async Task DecideAsync(
        BenchHost host, Api api, Launch launch, IEnumerable<string> services, IReadOnlyList<string> footprints, TextWriter output)
    {
        var (wave, started, _, _, _) = await launch.RunAsync("Benchmark of a decision", services, footprints);
        await Parallel.ForEachAsync(
            footprints, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (footprint, _) => await AnswerAsync(api, wave, footprint));
        var task = $"decide~{wave}.G4.NMP.1~NMP";
        while (await launch.CountAsync(wave, "G4", started) < started)
        {
            await Task.Yield();
        }

        var paper = $"{(await api.GetAsync("nmp-1", $"/api/tasks/{task}"))["paper"]}";
        await host.RecordAsync();
        var (cpu, watch) = (host.Cpu, Stopwatch.StartNew());
        await api.PostAsync("nmp-1", $"/api/tasks/{task}/decision", new { paper, decision = "approve", rationale = "Made up." });
        while (await launch.CountAsync(wave, "G5", started) < started)
        {
            await Task.Yield();
        }

        await output.WriteLineAsync(Row("one decision, taken up by all", started, watch.Elapsed, await host.RecordedAsync(), host.Cpu - cpu));
    }

    /// <summary>Footprint and assessment, by its ICB and its region.</summary>
    private static async Task AnswerAsync(Api api, string wave, string footprint)
    {
        var region = $"{(await api.GetAsync("pm-1", $"/api/footprints"))["items"]!.AsArray().Single(item => $"{item!["code"]}" == footprint)!["region"]}";
        foreach (var body in (string[])[footprint["B-".Length..], region])
        {
            foreach (var open in (await api.GetAsync($"{body}-executive", "/api/tasks"))["items"]!.AsArray())
            {
                if ($"{open!["wave"]}" == wave && $"{open["gate"]}" == "G2")
                {
                    await TryDecideAsync(api, $"{body}-executive", $"{open["id"]}");
                }
            }
        }

        foreach (var body in (string[])[footprint["B-".Length..], region])
        {
            await api.PostAsync($"{body}-executive", $"/api/tasks/confirm~{wave}.{footprint}.G3.1~{body}/confirm", new { statement = "Made up." });
        }
    }

    private static async Task TryDecideAsync(Api api, string persona, string task)
    {
        var paper = $"{(await api.GetAsync(persona, $"/api/tasks/{task}"))["paper"]}";
        await api.PostAsync(persona, $"/api/tasks/{task}/decision", new { paper, decision = "approve", rationale = "Made up." });
    }

    private static string Row(string what, int count, TimeSpan took, IReadOnlyList<RecordedRequest> recorded, TimeSpan cpu) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {what} | {count} | {took.TotalSeconds:F1} | {(double)recorded.Count / count:F1} | {cpu.TotalMilliseconds / count:F1} |");
}
