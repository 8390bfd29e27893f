namespace Transition.Web.Common.Forms;

/// <summary>Something to choose, by the words that people see.</summary>
public sealed record Option(string Value, string Text, string? Hint = null)
{
    /// <summary>A name of the kind <c>in-force</c>.</summary>
    public static Option Of(string name) => new(name, Words.Of(name));

    /// <summary>The values of an enum.</summary>
    public static IReadOnlyList<Option> Of<T>()
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new Option(Application.Common.Choice.NameOf(value), Words.Of(value)))];
}
