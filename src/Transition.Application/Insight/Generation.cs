using System.Globalization;

namespace Transition.Application.Insight;

/// <summary>Which generation of the read models is read, and which other is written as well.</summary>
/// <param name="Beside">One that is being made, or one that some process may still read; null if there is neither.</param>
public sealed record Generation(int Shown, int? Beside)
{
    /// <summary>The first documents of a storage carry no number.</summary>
    public static Generation First { get; } = new(0, null);

    public IEnumerable<int> All => Beside is { } beside ? [Shown, beside] : [Shown];

    /// <summary>The number of the next one: neither of these, nor of one that was given up before.</summary>
    public int Next => All.Max() + 1;

    public static string KeyIn(int generation, string key) => generation == 0 ? key : $"{PrefixOf(generation)}{key}";

    /// <summary>Whether a stored document belongs to none of these.</summary>
    public bool IsStrange(string key) => key.Split('|', 2)[0] is ['g', .. var number] && int.TryParse(number, CultureInfo.InvariantCulture, out var own)
        ? !All.Contains(own)
        : !All.Contains(0);

    private static string PrefixOf(int generation) => string.Create(CultureInfo.InvariantCulture, $"g{generation}|");
}
