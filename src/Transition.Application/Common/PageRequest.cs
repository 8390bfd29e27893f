using System.Globalization;
using Transition.Domain.Common;

namespace Transition.Application.Common;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="Next">The <c>next</c> of the part before; null for the first.</param>
/// <param name="Limit">How many items; null for the list's own standard.</param>
public sealed record PageRequest(string? Next = null, int? Limit = null)
{
    private const int MostItems = 5000;

    public static PageRequest First { get; } = new();

    /// <summary>The page of a list that has a stable order, by place.</summary>
    public Page<T> Of<T>(IEnumerable<T> all, int standard)
    {
        var start = Start();
        var limit = LimitOr(standard);
        var items = all.Skip(start).Take(limit + 1).ToList();
        return items.Count > limit
            ? new(items[..limit], (start + limit).ToString(CultureInfo.InvariantCulture))
            : new(items, null);
    }

    /// <summary>The page of a list in the order of its keys.</summary>
    public Page<T> Of<T>(IEnumerable<T> all, Func<T, string> key, int standard)
    {
        var limit = LimitOr(standard);
        var items = all
            .Where(item => Next is null || string.CompareOrdinal(key(item), Next) > 0)
            .OrderBy(key, StringComparer.Ordinal)
            .Take(limit + 1)
            .ToList();
        return items.Count > limit ? new(items[..limit], key(items[limit - 1])) : new(items, null);
    }

    private int Start() => Next is null ? 0
        : int.TryParse(Next, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start
        : throw Refuse.Invalid("next", "Use the value of 'next' from the page before, or leave it out.");

    private int LimitOr(int standard) => Limit switch
    {
        null => standard,
        > 0 and <= MostItems => Limit.Value,
        _ => throw Refuse.Invalid("limit", $"Give a number from 1 to {MostItems}."),
    };
}
