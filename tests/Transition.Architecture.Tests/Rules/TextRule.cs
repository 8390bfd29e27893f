using System.Text.RegularExpressions;

namespace Transition.Architecture.Tests.Rules;

/// <summary>What is kept is finished, and means the same on every machine.</summary>
public static partial class TextRule
{
    private static readonly HashSet<string> Binary = [".gif", ".ico", ".jpg", ".pdf", ".png", ".ttf", ".woff", ".woff2", ".xlsx", ".zip"];

    public static bool IsText(string path) => !Binary.Contains(Path.GetExtension(path));

    public static IEnumerable<string> Unfinished(string path, IEnumerable<string> lines) => Matches(path, lines, Reminder());

    public static IEnumerable<string> OfOneMachine(string path, IEnumerable<string> lines) => Matches(path, lines, MachinePath());

    private static IEnumerable<string> Matches(string path, IEnumerable<string> lines, Regex pattern) =>
        from line in lines.Index()
        let match = pattern.Match(line.Item)
        where match.Success
        select $"{path}:{line.Index + 1} has {match.Value}";

    // The brackets keep the patterns from finding themselves.
    [GeneratedRegex(@"\b(T[O]DO|F[I]XME|X[X]X|H[A]CK)\b")]
    private static partial Regex Reminder();

    [GeneratedRegex(@"(?<![\w.:/}])/(w[o]rk|r[o]ot|t[m]p|h[o]me/\w+|U[s]ers/\w+)/|\b[A-Z]:\\U[s]ers\\")]
    private static partial Regex MachinePath();
}
