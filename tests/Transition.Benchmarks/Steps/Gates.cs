using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Transition.Benchmarks.Support;

namespace Transition.Benchmarks.Steps;

/// <summary>Transitions, each of a wave of its own, that wait for one approval of one body.</summary>
public sealed class Gates(Api api)
{
    public const string Moderation = "G4";
    public const string Board = "G5";
    private const int AtOnce = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    private static readonly (string Icb, string Region, string Committee)[] Areas =
    [
        ("QE1", "Y62", "JC-NW"), ("QF7", "Y63", "JC-YH"), ("QGH", "Y60", "JC-WM"), ("QJ2", "Y60", "JC-EM"),
        ("QJK", "Y58", "JC-SW"), ("QKK", "Y56", "JC-LON"), ("QKS", "Y59", "JC-SE"),
    ];

    private readonly Queue<(string Service, (string Icb, string Region, string Committee) Area)> free = new();

    public async Task FurnishAsync()
    {
        foreach (var (icb, region, committee) in Areas)
        {
            await api.PostAsync("pm-1", "/api/footprints", new
            {
                code = $"B-{icb}",
                name = $"Benchmark {icb}",
                tier = "single-icb",
                region,
                icbs = new[] { icb },
                committee,
                rationale = "Made up.",
            });
        }

        var services = (await api.GetAsync("pm-1", "/api/services?suitability=ready&limit=1000"))["items"]!.AsArray();
        foreach (var area in Areas)
        {
            foreach (var service in services)
            {
                free.Enqueue(($"{service!["code"]}", area));
            }
        }
    }

    /// <summary>Starts transitions and brings them to the first gate that one approval opens.</summary>
    public async Task<IReadOnlyList<Waiting>> BringAsync(int count)
    {
        var brought = new ConcurrentBag<Waiting>();
        var taken = Enumerable.Range(0, count).Select(_ => free.Dequeue()).ToList();
        await Parallel.ForEachAsync(
            taken, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (next, _) => brought.Add(await BringAsync(next.Service, next.Area)));
        return [.. brought];
    }

    /// <summary>The same transition at its next gate.</summary>
    public async Task<Waiting> ReadAsync(string transition, string wave, string gate, string body, string persona)
    {
        var task = $"decide~{wave}.{gate}.{body}.1~{body}";
        return new(transition, wave, gate, task, persona, $"{(await WaitForAsync(persona, task))["paper"]}");
    }

    public async Task ApproveAsync(Waiting waiting) => await api.PostAsync(
        waiting.Persona,
        $"/api/tasks/{waiting.Task}/decision",
        new { paper = waiting.Paper, decision = "approve", rationale = "Ready, and safe for patients." });

    private async Task<Waiting> BringAsync(string service, (string Icb, string Region, string Committee) area)
    {
        var started = await StartAsync(service, $"B-{area.Icb}");
        var (id, wave, tranche) = ($"{started["id"]}", $"{started["wave"]}", $"{started["tranche"]}");
        foreach (var body in (string[])[area.Icb, area.Region])
        {
            await ApproveAsync(await ReadAsync(id, wave, "G2", body, $"{body}-executive"));
        }

        foreach (var body in (string[])[area.Icb, area.Region])
        {
            var task = $"confirm~{tranche}.G3.1~{body}";
            await WaitForAsync($"{body}-executive", task);
            await api.PostAsync($"{body}-executive", $"/api/tasks/{task}/confirm", new { statement = "Complete and correct." });
        }

        return await ReadAsync(id, wave, Moderation, "NMP", "nmp-1");
    }

    /// <summary>A task that follows from an answer: a host that has just started can take longer for it than an answer waits.</summary>
    private async Task<JsonNode> WaitForAsync(string persona, string task)
    {
        using var patience = new CancellationTokenSource(Patience);
        JsonNode? found;
        while ((found = await api.FindAsync(persona, $"/api/tasks/{task}")) is null)
        {
            await Task.Delay(Pause, patience.Token);
        }

        return found;
    }

    private Task<JsonNode> StartAsync(string service, string footprint) => api.PostAsync(
        "pm-1", "/api/transitions", new { service, footprint, pathway = "joint-only", targets = new { joint = Today.AddYears(2) } });

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
}
