using System.Globalization;

namespace Transition.Domain.Agreements;

/// <summary>How a party ends an agreement by notice, as data: the rule computes the dates.</summary>
/// <param name="GivenBy">The day of the year by which notice is given for the next end, as <c>MM-dd</c>; null if any day will do.</param>
/// <param name="LeastMonths">How long notice is at least.</param>
/// <param name="Ends">The day of the year on which an agreement can end, as <c>MM-dd</c>.</param>
/// <param name="Basis">How sure the field's sources are of it: confirmed, inferred or recalled.</param>
public sealed record NoticeRule(string? GivenBy, int LeastMonths, string Ends, string Basis)
{
    /// <summary>The last day of an agreement to which notice is given on a day.</summary>
    public DateOnly LastDay(DateOnly given)
    {
        var year = given.Year;
        while (true)
        {
            var end = In(year, Ends);
            if (given.AddMonths(LeastMonths) <= end.AddDays(1) && (GivenBy is null || given <= Before(end, GivenBy)))
            {
                return end;
            }

            year++;
        }
    }

    /// <summary>The last day on which notice can be given for an end on a day.</summary>
    public DateOnly LatestNoticeFor(DateOnly end)
    {
        var byLength = end.AddDays(1).AddMonths(-LeastMonths);
        return GivenBy is { } day && Before(end, day) < byLength ? Before(end, day) : byLength;
    }

    /// <summary>The first ends that an agreement can come to by notice, each with the last day on which notice can be given for it.</summary>
    public IEnumerable<(DateOnly Notice, DateOnly End)> EndsFrom(DateOnly first) =>
        Enumerable.Range(0, int.MaxValue).Select(LastDay(first).AddYears).Select(end => (LatestNoticeFor(end), end));

    private static DateOnly Before(DateOnly end, string day) => In(end.Year, day) is var same && same < end ? same : In(end.Year - 1, day);

    private static DateOnly In(int year, string day) =>
        DateOnly.ParseExact($"{year:0000}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
