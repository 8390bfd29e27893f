using System.Globalization;

namespace Transition.Reliability.Tests.Support;

/// <summary>How much is tried: a sample in the ordinary run, everything in a soak.</summary>
internal static class Soak
{
    private const int Usual = 40;

    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("TRANSITION_SOAK") is { Length: > 0 };

    public static int Seed { get; } = int.TryParse(Environment.GetEnvironmentVariable("TRANSITION_TEST_SEED"), CultureInfo.InvariantCulture, out var seed)
        ? seed
        : Random.Shared.Next();

    /// <summary>Numbers from 1 to <paramref name="count"/>: all of them, or as many as an ordinary run has time for, spread by the seed.</summary>
    public static IReadOnlyList<int> Sample(int count, int usual = Usual)
    {
        var step = IsOn ? 1 : Math.Max(1, count / usual);
        return [.. Enumerable.Range(0, (count + step - 1) / step).Select(index => (index * step) + 1 + (Seed % step)).Where(number => number <= count)];
    }
}
