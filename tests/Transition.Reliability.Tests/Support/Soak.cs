using System.Diagnostics;
using System.Globalization;

namespace Transition.Reliability.Tests.Support;

/// <summary>How much is tried: a sample in the ordinary run, everything in a soak.</summary>
internal static class Soak
{
    private const int Usual = 40;

    /// <summary>No class has more tests than this that try as much as there is time for, one after the other.</summary>
    private const int Shares = 6;

    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("TRANSITION_SOAK") is { Length: > 0 };

    public static int Seed { get; } = int.TryParse(Environment.GetEnvironmentVariable("TRANSITION_TEST_SEED"), CultureInfo.InvariantCulture, out var seed)
        ? seed
        : Random.Shared.Next();

    /// <summary>How long a soak may take; null for as long as it takes to try everything.</summary>
    public static TimeSpan? Length { get; } = double.TryParse(
        Environment.GetEnvironmentVariable("TRANSITION_SOAK_MINUTES"), CultureInfo.InvariantCulture, out var minutes) ? TimeSpan.FromMinutes(minutes) : null;

    /// <summary>As many as one test has time for; at least one.</summary>
    public static IEnumerable<T> WhileTime<T>(IEnumerable<T> all)
    {
        var spent = Stopwatch.StartNew();
        var tried = 0;
        return all.TakeWhile(_ => tried++ == 0 || !IsOn || Length is not { } length || spent.Elapsed < length / Shares);
    }

    /// <summary>
    /// Numbers from 1 to <paramref name="count"/>: all of them in an order of chance, or as many as an ordinary run has time for, spread
    /// by the seed.
    /// </summary>
    public static IReadOnlyList<int> Sample(int count, int usual = Usual)
    {
        if (IsOn)
        {
            var all = Enumerable.Range(1, count).ToArray();
            new Random(Seed).Shuffle(all);
            return all;
        }

        var step = Math.Max(1, count / usual);
        return [.. Enumerable.Range(0, (count + step - 1) / step).Select(index => (index * step) + 1 + (Seed % step)).Where(number => number <= count)];
    }
}
