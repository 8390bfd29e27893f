using System.Collections.Immutable;
using System.Globalization;

namespace Transition.Domain.Records;

/// <summary>What switches a record on for a body: a fact about the body that has one of some values.</summary>
/// <param name="Fact">The fact: at present only <see cref="OversightSegment"/>.</param>
public sealed record Trigger(string Fact, ImmutableSortedSet<int> In)
{
    public const string OversightSegment = "oversight-segment";

    private const string Word = " in ";

    /// <summary>The trigger that a text of the form <c>oversight-segment in 3, 4</c> names; null if it names none.</summary>
    public static Trigger? Parse(string? text)
    {
        var parts = (text ?? string.Empty).Trim().Split(Word, 2);
        if (parts is not [OversightSegment, var list])
        {
            return null;
        }

        var values = list.Split(',', StringSplitOptions.TrimEntries)
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1)
            .ToImmutableSortedSet();
        return values.All(value => value is >= Organisations.Segment.Best and <= Organisations.Segment.Worst)
            ? new(OversightSegment, values)
            : null;
    }

    /// <summary>Whether a body with this segment is switched on. Where none is recorded, nothing is.</summary>
    public bool Holds(int? segment) => segment is { } known && In.Contains(known);

    public override string ToString() => $"{Fact}{Word}{string.Join(", ", In)}";
}
