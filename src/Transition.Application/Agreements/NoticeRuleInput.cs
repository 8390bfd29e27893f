using System.Globalization;
using Transition.Domain.Agreements;
using Transition.Domain.Common;

namespace Transition.Application.Agreements;

/// <summary>A rule of notice, as a person gives it.</summary>
/// <param name="LeastMonths">How long notice is at least; 0 for an agreement that notice cannot end.</param>
/// <param name="Ends">The day of the year on which it can end, as <c>MM-dd</c>.</param>
/// <param name="GivenBy">The day of the year by which notice is given, as <c>MM-dd</c>; left out: any day will do.</param>
public sealed record NoticeRuleInput(int? LeastMonths, string? Ends = null, string? GivenBy = null)
{
    private const int MostMonths = 36;

    /// <summary>Null if notice cannot end the agreement.</summary>
    public NoticeRule? Read() => LeastMonths switch
    {
        0 => null,
        null or < 0 or > MostMonths =>
            throw Refuse.Invalid("notice.leastMonths", $"Give a whole number of months from 0 (no notice) to {MostMonths}."),
        { } months => new(GivenBy is null ? null : Day(GivenBy, "notice.givenBy"), months, Day(Ends, "notice.ends"), "recalled"),
    };

    /// <summary>A day that there is in every year.</summary>
    private static string Day(string? day, string field) =>
        DateOnly.TryParseExact($"2001-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? day!
            : throw Refuse.Invalid(field, "Give a day of the year as month and day, for example 03-31.");
}
