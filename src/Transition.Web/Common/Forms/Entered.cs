using System.Globalization;
using Transition.Domain.Common;

namespace Transition.Web.Common.Forms;

/// <summary>Reads what people type.</summary>
public static class Entered
{
    private const string Remedy = "Enter a date such as 30 June 2025.";

    private static readonly string[] Dates =
        ["yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy"];

    public static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The date that is meant; null if nothing was entered; refuses what is no date.</summary>
    public static DateOnly? Date(string? text, string field) =>
        Text(text) is not { } entered ? null
        : DateOnly.TryParseExact(
            entered, Dates, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date) ? date
        : throw Refuse.Invalid(field, Remedy);
}
