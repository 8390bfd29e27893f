using System.Globalization;
using System.Text.RegularExpressions;
using Transition.Domain.Common;

namespace Transition.LocalHost.Development;

/// <summary>Where to move the business clock: to a moment, or forward by an ISO 8601 duration such as <c>P1M</c>.</summary>
public sealed partial record ClockInput(DateTimeOffset? Now = null, string? Advance = null)
{
    /// <summary>The moment to move to. Years and months are those of the calendar.</summary>
    public DateTimeOffset From(DateTimeOffset now) => (Now, Advance) switch
    {
        ({ } moment, null) => moment.ToUniversalTime(),
        (null, { } duration) => Add(now, duration),
        _ => throw Refuse.Invalid("now", "Give either 'now', a moment, or 'advance', a duration such as P1D."),
    };

    private static DateTimeOffset Add(DateTimeOffset now, string duration)
    {
        var parts = Duration().Match(duration);
        if (!parts.Success || parts.Length < "P1D".Length || duration.EndsWith('T'))
        {
            throw Refuse.Invalid("advance", "Give an ISO 8601 duration that goes forward, for example P1Y, P3M, P10D or PT12H.");
        }

        try
        {
            return now
                .AddMonths((Number(parts, "y") * 12) + Number(parts, "mo"))
                .AddDays((Number(parts, "w") * 7) + Number(parts, "d"))
                .AddHours(Number(parts, "h"))
                .AddMinutes(Number(parts, "mi"))
                .AddSeconds(Number(parts, "s"));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw Refuse.Invalid("advance", "This goes beyond the end of the calendar. Give a shorter duration.");
        }
    }

    private static int Number(Match parts, string name) =>
        parts.Groups[name] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^P(?:(?<y>\d{1,4})Y)?(?:(?<mo>\d{1,5})M)?(?:(?<w>\d{1,5})W)?(?:(?<d>\d{1,6})D)?(?:T(?:(?<h>\d{1,6})H)?(?:(?<mi>\d{1,7})M)?(?:(?<s>\d{1,9})S)?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Duration();
}
