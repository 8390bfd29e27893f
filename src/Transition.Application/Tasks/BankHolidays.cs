using System.Collections.Immutable;
using System.Text.Json;
using Transition.Application.Common;
using Transition.Domain.Tasks;

namespace Transition.Application.Tasks;

/// <summary>The bank holidays by which reminders go out.</summary>
/// <param name="Basis"><c>confirmed</c> once somebody has compared them with the source; until then, <c>recalled</c>.</param>
/// <param name="Until">The last day for which they are known; later, only weekends are left out.</param>
public sealed record BankHolidays(
    string Name, string Source, string Basis, DateOnly From, DateOnly Until, ImmutableSortedSet<DateOnly> Dates)
{
    /// <summary>The calendar that the product ships.</summary>
    public static BankHolidays Shipped()
    {
        using var stream = typeof(BankHolidays).Assembly.GetManifestResourceStream("bank-holidays.json")
            ?? throw new InvalidOperationException("The bank holidays are missing from the assembly.");
        return JsonSerializer.Deserialize<BankHolidays>(stream, DomainJson.Options)!;
    }

    public WorkingDays ToWorkingDays() => new(Dates);
}
