using Transition.Application.Tasks;
using Transition.Domain.Common;
using Transition.Domain.Tasks;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Tasks;

/// <summary>Reminders go out on days on which somebody reads them.</summary>
public sealed class WorkingDaysTests
{
    private static readonly WorkingDays Days = BankHolidays.Shipped().ToWorkingDays();

    [Theory]
    [InlineData("2025-04-17", true)]
    [InlineData("2025-04-18", false)]
    [InlineData("2025-04-19", false)]
    [InlineData("2025-04-21", false)]
    [InlineData("2025-04-22", true)]
    [InlineData("2026-12-28", false)]
    public void R28_WorkingDay_IsNoWeekendAndNoBankHoliday(string day, bool works) => Assert.Equal(works, Days.Has(Some.Date(day)));

    [Fact]
    public void R28_EasterOfEveryYear_IsAmongTheHolidays()
    {
        var known = BankHolidays.Shipped();
        for (var year = known.From.Year; year <= known.Until.Year; year++)
        {
            var sunday = Easter(year);
            Assert.Contains(sunday.AddDays(-2), known.Dates);
            Assert.Contains(sunday.AddDays(1), known.Dates);
        }

        Assert.Equal("recalled", known.Basis);
        Assert.All(known.Dates, date => Assert.False(date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
    }

    [Fact]
    public void R28_Reminder_BeforeABankHoliday_GoesOutTheWorkingDayBefore()
    {
        var slots = Slots.For([new("QH8", "approver", "board", Some.Region)], Some.Date("2025-05-05"));

        Assert.Empty(slots.Chase(London.Midnight(Some.Date("2025-04-17")).AddTicks(-1), Days));
        Assert.IsType<Reminded>(Assert.Single(slots.Chase(London.Midnight(Some.Date("2025-04-17")), Days)));
        Assert.Equal(London.Midnight(Some.Date("2025-04-17")), slots.NextChase(London.Midnight(Some.Date("2025-04-01")), Days));
    }

    [Fact]
    public void R28_Escalation_WaitsForTheFirstWorkingDay()
    {
        var slots = Slots.For([new("QH8", "approver", "board", Some.Region)], Some.Date("2025-05-02"));

        Assert.DoesNotContain(slots.Chase(Some.Morning("2025-05-05"), Days), happened => happened is Escalated);
        Assert.Contains(slots.Chase(Some.Morning("2025-05-06"), Days), happened => happened is Escalated);
    }

    /// <summary>By the anonymous rule of 1876 for the Gregorian calendar.</summary>
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var sum = h + l - (7 * m) + 114;
        return new(year, sum / 31, (sum % 31) + 1);
    }
}
