using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Transition.Benchmarks.Support;

namespace Transition.Benchmarks.Waves;

/// <summary>Plans and launches waves, and waits until they are under way.</summary>
public sealed class Launch(Api api)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    /// <summary>Footprints of one ICB each, for every ICB that exists.</summary>
    public async Task<IReadOnlyList<string>> FootprintsAsync()
    {
        List<string> codes = [];
        foreach (var icb in (await api.GetAsync("pm-1", "/api/organisations?kind=icb&limit=1000"))["items"]!.AsArray())
        {
            if (icb!["until"] is not null || icb["committee"] is null)
            {
                continue;
            }

            var code = $"B-{icb["code"]}";
            await api.PostAsync("pm-1", "/api/footprints", new
            {
                code,
                name = $"Benchmark {icb["code"]}",
                tier = "single-icb",
                region = $"{icb["parent"]}",
                icbs = new[] { $"{icb["code"]}" },
                committee = $"{icb["committee"]}",
                rationale = "Made up.",
            });
            codes.Add(code);
        }

        return codes;
    }

    /// <summary>Launches a wave and waits until every transition is at its first open gate.</summary>
    public async Task<(string Wave, int Started, int Skipped, int Glances, TimeSpan Took)> RunAsync(
        string name, IEnumerable<string> services, IEnumerable<string> footprints)
    {
        var joint = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddYears(2);
        var wave = $"{(await api.PostAsync("pm-1", "/api/waves", new { name, pathway = "joint-only", services, footprints, targets = new { joint } }))["id"]}";
        var watch = Stopwatch.StartNew();
        await api.PostAsync("pm-1", $"/api/waves/{wave}/launch", new { });
        var glances = 0;
        JsonNode seen;
        do
        {
            await Task.Delay(Glance);
            glances++;
            seen = await api.GetAsync("pm-2", $"/api/waves/{wave}");
        }
        while ($"{seen["status"]}" != "launched" || await CountAsync(wave, "G2", int.MaxValue) < Number(seen["started"]));

        return (wave, Number(seen["started"]), seen["skipped"]!.AsArray().Count, glances, watch.Elapsed);
    }

    /// <summary>How many transitions of a wave are at a gate.</summary>
    public async Task<int> CountAsync(string wave, string gate, int most)
    {
        var count = 0;
        var next = "";
        do
        {
            var page = await api.GetAsync("pm-2", $"/api/transitions?wave={wave}&gate={gate}&limit=1000{next}");
            count += page["items"]!.AsArray().Count;
            next = page["next"] is { } more ? $"&next={more}" : null;
        }
        while (next is not null && count < most);

        return count;
    }

    private static int Number(JsonNode? node) => int.Parse($"{node}", CultureInfo.InvariantCulture);
}
