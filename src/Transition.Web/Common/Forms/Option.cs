namespace Transition.Web.Common.Forms;

/// <summary>What can be chosen in a form.</summary>
public sealed record Option(string Code, string Label)
{
    /// <summary>A name of the kind <c>in-force</c>.</summary>
    public static Option Of(string name) => new(name, Words.Of(name));

    /// <summary>The values of an enum.</summary>
    public static IReadOnlyList<Option> Of<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => Of(Application.Common.Choice.NameOf(value)))];
}
