using System.Collections.Immutable;

namespace Transition.Domain.Tasks;

/// <summary>Which days people are at work: not at weekends, and not on the bank holidays that are known.</summary>
public sealed record WorkingDays(ImmutableSortedSet<DateOnly> Holidays)
{
    public bool Has(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(date);

    /// <summary>The date, or the last working day before it: so that somebody who is told then still has the time that was meant.</summary>
    /// <param name="days">Null where every day counts.</param>
    public static DateOnly OnOrBefore(DateOnly date, WorkingDays? days) =>
        days?.Has(date) ?? true ? date : OnOrBefore(date.AddDays(-1), days);

    /// <summary>The first working day after a date.</summary>
    /// <param name="days">Null where every day counts.</param>
    public static DateOnly After(DateOnly date, WorkingDays? days) =>
        days?.Has(date.AddDays(1)) ?? true ? date.AddDays(1) : After(date.AddDays(1), days);
}
