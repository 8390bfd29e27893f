using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Transition.Benchmarks.Hosting;
using Transition.Benchmarks.Support;
using Transition.Benchmarks.Waves;
using Transition.TestSupport;

namespace Transition.Benchmarks.Reads;

/// <summary>How long people wait for what they look at, as the number of all transitions grows.</summary>
public static class ReadCommand
{
    private const int Times = 40;

    /// <summary>With as many footprints as there are ICBs, more than 10,000 transitions.</summary>
    private const int Services = 340;

    private const int FootprintsAtOnce = 4;

    private static readonly (string Name, string Persona, string Path)[] Looks =
    [
        ("inbox", "nmp-1", "/api/tasks"),
        ("inbox of an ICB", "QHM-executive", "/api/tasks"),
        ("chase list", "pm-1", "/api/insight/chase"),
        ("chase list of a region", "pm-1", "/api/insight/chase?region=Y56&late=true"),
        ("dashboard", "pm-1", "/api/dashboard"),
        ("register on a date", "pm-1", "/api/register?asOf=2030-10-01"),
        ("register of a service", "pm-1", "/api/register?asOf=2026-10-01&service=X001"),
        ("register of an ICB", "pm-1", "/api/register?asOf=2026-10-01&icb=QHM"),
        ("a transition", "pm-1", "/api/transitions/X001-B-QHM-1"),
        ("waves", "pm-1", "/api/waves"),
        ("transitions of a service", "pm-1", "/api/transitions?service=X001"),
        ("search of services", "pm-1", "/api/services?text=made%20up%20X02"),
        ("search of transitions", "pm-1", "/api/transitions?status=overdue&gate=G5"),
    ];

    private static readonly Option<int> Most = new("--most") { Description = "How many transitions at the end", DefaultValueFactory = _ => 10_000 };

    private static readonly Option<bool> Shared = new("--shared") { Description = "With a host that expects others on the same storage" };

    public static Command Create()
    {
        var command = new Command("read", "p95 of what people look at, from 1,000 to 10,000 transitions") { Most, Shared };
        command.SetAction((arguments, _) => RunAsync(arguments.GetValue(Most), arguments.GetValue(Shared), Console.Out));
        return command;
    }

    public static async Task<int> RunAsync(int most, bool isShared, TextWriter output)
    {
        await using var azurite = await AzuriteProcess.StartAsync();
        var codes = await Catalogue.EnterAsync(azurite.ConnectionString, Services);
        await using var host = (await BenchHost.StartAsync(azurite.ConnectionString, isShared)).Host;
        using var api = new Api(host.Address);
        var launch = new Launch(api);
        var footprints = (await launch.FootprintsAsync()).OrderBy(code => code != "B-QHM").ToList();
        await output.WriteLineAsync($"| transitions | {string.Join(" | ", Looks.Select(look => $"{look.Name}, p95 ms"))} | host memory, MB |");
        await output.WriteLineAsync($"|---|{string.Concat(Looks.Select(_ => "---|"))}---|");
        var transitions = 0;
        foreach (var part in footprints.Chunk(FootprintsAtOnce).TakeWhile(_ => transitions < most))
        {
            transitions += (await launch.RunAsync($"Benchmark {transitions}", codes, part)).Started;
            var times = new List<string>();
            foreach (var (_, persona, path) in Looks)
            {
                times.Add(await Percentile95Async(api, persona, path));
            }

            await output.WriteLineAsync($"| {transitions} | {string.Join(" | ", times)} | {host.MemoryBytes / 1_000_000} |");
        }

        await output.WriteLineAsync($"Rows stored at the end: {await Rows.CountAsync(azurite.ConnectionString)}.");
        return 0;
    }

    private static async Task<string> Percentile95Async(Api api, string persona, string path)
    {
        await api.GetAsync(persona, path);
        var times = new List<double>();
        for (var time = 0; time < Times; time++)
        {
            var sent = Stopwatch.GetTimestamp();
            await api.GetAsync(persona, path);
            times.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
        }

        times.Sort();
        return times[(int)Math.Ceiling(0.95 * Times) - 1].ToString("F0", CultureInfo.InvariantCulture);
    }
}
