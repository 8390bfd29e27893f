using System.Globalization;
using Transition.Domain.Common;

namespace Transition.Web.Common.Forms;

/// <summary>A date as it was entered in its three parts. In an address it may also stand in one piece.</summary>
public sealed record EnteredDate(string? Day, string? Month, string? Year)
{
    private static readonly string[] InParts = ["d M yyyy", "d MMMM yyyy", "d MMM yyyy"];

    private static readonly string[] InOnePiece = ["yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy"];

    /// <summary>What has no parts stays whole in the first, so that it is not lost.</summary>
    public static EnteredDate Of(FormModel form, string field) => form[field] is not { } whole
        ? new(form[$"{field}.day"], form[$"{field}.month"], form[$"{field}.year"])
        : Parse(whole, InOnePiece) is { } date
            ? new(Text(date.Day), Text(date.Month), Text(date.Year))
            : new(whole, null, null);

    /// <summary>The date; null if nothing was entered; refuses what is no date.</summary>
    public DateOnly? Read(string field) => (Day, Month, Year) is (null, null, null)
        ? null
        : Parse($"{Day} {Month} {Year}", InParts)
            ?? throw Refuse.Invalid(field, "Enter a real date with its day, month and year, for example 1 4 2027.");

    private static DateOnly? Parse(string text, string[] formats) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date) ? date : null;

    private static string Text(int part) => part.ToString(CultureInfo.InvariantCulture);
}
