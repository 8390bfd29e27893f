using System.Globalization;
using System.Text.RegularExpressions;
using Transition.Application.Common;
using Transition.Domain.Common;

namespace Transition.Web.Common;

/// <summary>How pages write what programs write in another way.</summary>
public static partial class Words
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    private static readonly Dictionary<string, string> Special = new(StringComparer.Ordinal)
    {
        ["nhse"] = "NHS England",
        ["icb"] = "Integrated care board (ICB)",
        ["icb-cluster"] = "ICB cluster",
    };

    /// <summary>For example <c>30 June 2025</c>, in one line however narrow the column; nothing for no date.</summary>
    public static string Of(DateOnly? date) => date?.ToString("d\u00a0MMMM\u00a0yyyy", English) ?? string.Empty;

    /// <summary>A sentence that a rule has written, with each of its dates in one line.</summary>
    public static string Sentence(string text) => DateInSentence().Replace(text, date => date.Value.Replace(' ', '\u00a0'));

    /// <summary>The date and time in London, for example <c>30 June 2025 at 14:05</c>.</summary>
    public static string Of(DateTimeOffset? moment) => moment is { } at
        ? $"{Of(London.DateOf(at))} at {London.TimeOf(at).ToString("HH:mm", English)}"
        : string.Empty;

    public static string Of<T>(T value)
        where T : struct, Enum => value switch
        {
            HoldingState.Nhse => "NHS England",
            HoldingState.Joint => "Joint commissioning",
            HoldingState.Delegated => "Delegated",
            _ => Of(Choice.NameOf(value)),
        };

    /// <summary>A name of the kind <c>in-force</c> as it begins a sentence: <c>In force</c>.</summary>
    public static string Of(string name) => Special.TryGetValue(name, out var words) ? words
        : name.Length == 0 ? name : $"{char.ToUpper(name[0], English)}{name[1..].Replace('-', ' ')}";

    /// <summary>A number with the thing that it counts: <c>1 service</c>, <c>2 services</c>.</summary>
    public static string Count(int number, string one, string? many = null) =>
        $"{Number(number)} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary>For example <c>3,948</c>.</summary>
    public static string Number(int number) => number.ToString("N0", English);

    public static string Due(DateOnly? due, DateOnly today) => due is not { } date ? "No date set" : (date.DayNumber - today.DayNumber) switch
    {
        0 => $"Due today, {Of(due)}",
        1 => $"Due tomorrow, {Of(due)}",
        > 1 and var days => $"Due in {days} days, {Of(due)}",
        -1 => $"1 day overdue, since {Of(due)}",
        var days => $"{-days} days overdue, since {Of(due)}",
    };

    [GeneratedRegex(
        @"\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)( \d{4})?\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex DateInSentence();
}
