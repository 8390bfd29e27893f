using System.Globalization;
using Transition.Application.Agreements;
using Transition.Domain.Agreements;
using Transition.Web.Common;

namespace Transition.Web.Agreements;

/// <summary>Says in plain words how an agreement is ended and renewed.</summary>
internal static class AgreementRules
{
    public static string Of(NoticeRule? rule) => rule is null
        ? "Notice does not end it"
        : $"At least {Words.Count(rule.LeastMonths, "month")}, for the end of {Day(rule.Ends)}"
            + (rule.GivenBy is { } day ? $", given by {Day(day)}" : string.Empty);

    public static string RenewalOf(AgreementView agreement) => (agreement.Until, agreement.Renews) switch
    {
        (null, _) => "It goes on until notice is given",
        (_, true) => "Its next year is drawn up 60 days before it ends",
        _ => "It ends with its term",
    };

    /// <summary>A day of the year, for example <c>31 March</c>.</summary>
    private static string Day(string day) =>
        DateOnly.ParseExact($"2001-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("d MMMM", CultureInfo.InvariantCulture);
}
