using System.Globalization;
using CsvHelper.Configuration.Attributes;
using Transition.Application.Common;

namespace Transition.Application.Insight;

/// <summary>An answer that is owed, as a row of the CSV.</summary>
internal sealed record ChaseRow(
    [property: Name("body")] string Body,
    [property: Name("bodyName")] string BodyName,
    [property: Name("region")] string? Region,
    [property: Name("wants")] string Kind,
    [property: Name("title")] string Title,
    [property: Name("titleBody")] string? TitleBody,
    [property: Name("gate")] string Gate,
    [property: Name("wave")] string? Wave,
    [property: Name("footprint")] string? Footprint,
    [property: Name("services")] int Services,
    [property: Name("due")] string? Due,
    [property: Name("daysLate")] int DaysLate,
    [property: Name("claimedBy")] string? ClaimedBy,
    [property: Name("reminders")] int Reminders,
    [property: Name("escalatedTo")] string? EscalatedTo)
{
    public static ChaseRow Of(ChaseItem item) => new(
        item.Body, item.BodyName, item.Region, Choice.NameOf(item.Kind), item.Title, item.TitleBody, item.Gate, item.Wave, item.Footprint, item.Services,
        item.Due?.ToString("O", CultureInfo.InvariantCulture), item.DaysLate, item.ClaimedBy, item.Reminders, item.EscalatedTo);
}
