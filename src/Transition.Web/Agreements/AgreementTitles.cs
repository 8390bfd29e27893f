using System.Globalization;
using Transition.Application.Common;
using Transition.Domain.Pathways;
using Transition.Web.Common;

namespace Transition.Web.Agreements;

/// <summary>Names an agreement where no more than its id is known: the id begins with its kind, and most hold their ICB.</summary>
public static class AgreementTitles
{
    private const int Date = 10;

    public static string Of(string id, Func<string, string> nameOf)
    {
        var kind = Enum.GetValues<AgreementKind>().First(known => id.StartsWith(Choice.NameOf(known), StringComparison.Ordinal));
        var rest = id[(Choice.NameOf(kind).Length + 1)..];
        var title = $"{Words.Of(kind)} agreement";
        return kind switch
        {
            AgreementKind.Delegation => $"{title}, {nameOf(rest)}",
            AgreementKind.JointWorking when DateOnly.TryParseExact(
                rest[^Date..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) =>
                $"{title}, {nameOf(rest[..^(Date + 1)])}, from {Words.Of(from)}",
            _ => title,
        };
    }
}
