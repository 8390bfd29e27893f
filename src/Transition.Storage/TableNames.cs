namespace Transition.Storage;

/// <summary>The names of the tables; the events of a kind of aggregate are in a table of its name.</summary>
internal static class TableNames
{
    public const string Pending = "pending";

    public const string Due = "due";

    public const string Views = "views";

    public const string Settings = "settings";

    public static readonly IReadOnlyList<string> Fixed = [Pending, Due, Views, Settings];

    // Table Storage keeps the name "tables" for itself.
    private static readonly IReadOnlyList<string> Taken = [.. Fixed, "tables"];

    /// <exception cref="ArgumentException">The kind cannot name a table.</exception>
    public static string Of(string kind)
    {
        var isName = kind.Length is >= 3 and <= 63 && char.IsAsciiLetter(kind[0]) && kind.All(char.IsAsciiLetterOrDigit);
        return isName && !Taken.Contains(kind, StringComparer.OrdinalIgnoreCase)
            ? kind
            : throw new ArgumentException($"Kind '{kind}' cannot name a table: use 3 to 63 letters and digits.", nameof(kind));
    }
}
