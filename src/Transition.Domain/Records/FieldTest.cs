using System.Collections.Immutable;
using System.Globalization;

namespace Transition.Domain.Records;

/// <summary>A test of what a field says, as data.</summary>
/// <param name="In">True if the field has one of these values.</param>
/// <param name="AtLeast">True if the field is a number of at least this.</param>
public sealed record FieldTest(string Field, IReadOnlyList<string>? In = null, decimal? AtLeast = null)
{
    public bool Holds(ImmutableSortedDictionary<string, string> values)
    {
        if (!values.TryGetValue(Field, out var value))
        {
            return false;
        }

        return (In is null || In.Contains(value))
            && (AtLeast is not { } least
                || (decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number >= least));
    }
}
