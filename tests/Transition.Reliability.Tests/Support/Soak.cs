using System.Diagnostics;
using System.Globalization;

namespace Transition.Reliability.Tests.Support;

/// <summary>How much is tried: a sample in the ordinary run, everything in a soak.</summary>
internal static class Soak
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("TRANSITION_SOAK") is { Length: > 0 };

    public static int Seed { get; } = int.TryParse(Environment.GetEnvironmentVariable("TRANSITION_TEST_SEED"), CultureInfo.InvariantCulture, out var seed)
        ? seed
        : Random.Shared.Next();

    /// <summary>How long a test that goes on and on may take in a soak; null for as long as it takes to try everything.</summary>
    public static TimeSpan? Length { get; } = double.TryParse(
        Environment.GetEnvironmentVariable("TRANSITION_SOAK_MINUTES"), CultureInfo.InvariantCulture, out var minutes) ? TimeSpan.FromMinutes(minutes) : null;

    /// <summary>As many as one test has time for; at least one.</summary>
    public static IEnumerable<T> WhileTime<T>(IEnumerable<T> all)
    {
        var spent = Stopwatch.StartNew();
        var tried = 0;
        return all.TakeWhile(_ => tried++ == 0 || !IsOn || Length is not { } length || spent.Elapsed < length);
    }

    /// <summary>All of them in an order of chance, or as many as an ordinary run has time for, spread by the seed.</summary>
    public static IReadOnlyList<T> Sample<T>(IReadOnlyList<T> all, int usual)
    {
        if (IsOn)
        {
            var shuffled = all.ToArray();
            new Random(Seed).Shuffle(shuffled);
            return shuffled;
        }

        var step = Math.Max(1, all.Count / usual);
        return [.. all.Where((_, place) => place % step == Seed % step)];
    }
}
