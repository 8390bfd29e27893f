using System.Globalization;
using System.Text.Json;
using Transition.TestSupport;

namespace Transition.Benchmarks.Support;

/// <summary>The ratios to the floor that were reached before, kept in the repository. Ratios hold on any machine, times do not.</summary>
public static class Baseline
{
    /// <summary>So much of the kept ratio must be reached.</summary>
    private const double Least = 0.8;

    private static readonly string File = Path.Combine(RepositoryFolder.Path, "tests", "Transition.Benchmarks", "baseline.json");

    /// <summary>Says so if a ratio has fallen by more than a fifth; one that is not kept yet cannot.</summary>
    public static async Task<bool> CheckAsync(string name, double ratio, TextWriter output)
    {
        var kept = JsonSerializer.Deserialize<Dictionary<string, double>>(await System.IO.File.ReadAllTextAsync(File))!;
        if (!kept.TryGetValue(name, out var before) || ratio >= before * Least)
        {
            return true;
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"FAILED: {name} is at {ratio:P0} of the floor and was at {before:P0}."));
        return false;
    }
}
