using System.Globalization;
using Transition.Application.Common;
using Transition.Domain.Common;

namespace Transition.Web.Common;

/// <summary>Dates and names as people read them.</summary>
public static class Plain
{
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset moment) =>
        string.Create(CultureInfo.InvariantCulture, $"{Date(London.DateOf(moment))}, {London.TimeOf(moment):HH:mm}");

    public static string Of<T>(T value)
        where T : struct, Enum => value is HoldingState state ? Of(state) : Sentence(Choice.NameOf(value));

    /// <summary>A name such as <c>delegation-agreement</c> as words.</summary>
    public static string Sentence(string name) =>
        name.Length == 0 ? name : (char.ToUpperInvariant(name[0]) + name[1..]).Replace('-', ' ');

    public static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");

    public static string Due(DateOnly? due, DateOnly today) => due is not { } date ? "No date set" : (date.DayNumber - today.DayNumber) switch
    {
        0 => $"Due today, {Date(date)}",
        1 => $"Due tomorrow, {Date(date)}",
        > 1 and var days => $"Due in {days} days, {Date(date)}",
        -1 => $"1 day overdue, since {Date(date)}",
        var days => $"{-days} days overdue, since {Date(date)}",
    };

    private static string Of(HoldingState state) => state switch
    {
        HoldingState.Nhse => "NHS England",
        HoldingState.Joint => "Joint commissioning",
        _ => "Delegated",
    };
}
