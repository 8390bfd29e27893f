using System.Globalization;
using System.Text;
using Transition.Domain.Common;

namespace Transition.Domain.Evidence;

/// <summary>
/// The name that a file is shown and downloaded under: no path, nothing that a header, a page or a folder could take for
/// something else, and nothing that turns the letters of its extension round.
/// </summary>
public static class FileNames
{
    private const int Longest = 150;
    private const string Unsafe = "\"<>|:*?;";

    public static string Clean(string? given)
    {
        var name = Path.GetFileName((given ?? string.Empty).Replace('\\', '/'));
        var kept = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            if (!IsHidden(Rune.GetUnicodeCategory(rune)) && rune != Rune.ReplacementChar)
            {
                kept.Append(Unsafe.Contains(rune.ToString(), StringComparison.Ordinal) ? "_" : rune.ToString());
            }
        }

        var clean = kept.ToString().Normalize().Trim(' ', '.');
        var extension = Path.GetExtension(clean);
        var stem = Path.GetFileNameWithoutExtension(clean).Trim();
        return stem.Length == 0
            ? throw Refuse.Invalid("file", "Enter a file with a name.")
            : $"{Shorten(stem, Longest - extension.Length)}{extension}";
    }

    private static bool IsHidden(UnicodeCategory category) => category is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned;

    private static string Shorten(string stem, int length)
    {
        var most = Math.Max(1, length);
        return stem.Length <= most ? stem : stem[..(char.IsHighSurrogate(stem[most - 1]) ? most - 1 : most)];
    }
}
