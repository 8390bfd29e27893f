using System.Globalization;
using Transition.Domain.Common;

namespace Transition.Web.Common;

/// <summary>How pages write what programs write in another way.</summary>
public static class Words
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    private static readonly Dictionary<string, string> Special = new(StringComparer.Ordinal)
    {
        ["nhse"] = "NHS England",
        ["icb"] = "Integrated care board (ICB)",
    };

    /// <summary>For example <c>30 June 2025</c>; nothing for no date.</summary>
    public static string Of(DateOnly? date) => date?.ToString("d MMMM yyyy", English) ?? string.Empty;

    /// <summary>The date and time in London, for example <c>30 June 2025 at 14:05</c>.</summary>
    public static string Of(DateTimeOffset? moment) => moment is { } at
        ? $"{Of(London.DateOf(at))} at {London.TimeOf(at).ToString("HH:mm", English)}"
        : string.Empty;

    public static string Of(HoldingState state) => Of(Application.Common.Choice.NameOf(state));

    /// <summary>A name of the kind <c>in-force</c> as it begins a sentence: <c>In force</c>.</summary>
    public static string Of(string name) => Special.TryGetValue(name, out var words) ? words
        : name.Length == 0 ? name : $"{char.ToUpper(name[0], English)}{name[1..].Replace('-', ' ')}";

    /// <summary>A number with the thing that it counts: <c>1 service</c>, <c>2 services</c>.</summary>
    public static string Count(int number, string thing) =>
        $"{number.ToString("N0", English)} {thing}{(number == 1 ? string.Empty : "s")}";
}
