using Transition.Domain.Common;

namespace Transition.Domain.Evidence;

/// <summary>Which packages may be stored: sound, of the type that they say, without macros, and of bounded size once unpacked.</summary>
public static class PackageRule
{
    /// <summary>The part that every package of a type has.</summary>
    private static readonly Dictionary<string, string> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        [".docx"] = "word/",
        [".xlsx"] = "xl/",
        [".pptx"] = "ppt/",
        [".odt"] = "content.xml",
        [".ods"] = "content.xml",
    };

    public static bool IsFor(string fileName) => Parts.ContainsKey(Path.GetExtension(fileName));

    /// <param name="listed">What the file's directory says; null if it could not be read.</param>
    /// <param name="unpacked">What unpacking it gave; null if that was not possible.</param>
    public static void Check(
        string fileName, IReadOnlyList<PackageEntry>? listed, IReadOnlyList<PackageEntry>? unpacked, PackageLimits limits)
    {
        // A directory that says anything else than what is there was forged: whoever opens the file would go by it.
        if (listed is not { } entries || unpacked is null || !entries.OrderBy(entry => entry.Offset).SequenceEqual(unpacked))
        {
            throw Refuse.Unprocessable(
                "file-content", "The file is damaged, has a password, or has too many parts. Open it, save it again and upload that.", "file");
        }

        if (entries.Count > limits.MaximumEntries)
        {
            throw Refuse.Unprocessable(
                "file-parts", $"The file has {entries.Count} parts; at most {limits.MaximumEntries} can be stored. Split it.", "file");
        }

        CheckSize(entries.Sum(entry => entry.Expanded), limits);
        CheckContent(Parts[Path.GetExtension(fileName)], entries);
    }

    /// <param name="expanded">What has been unpacked so far, in bytes.</param>
    public static void CheckSize(long expanded, PackageLimits limits)
    {
        if (expanded > limits.MaximumExpandedBytes)
        {
            throw Refuse.Unprocessable(
                "file-expands",
                $"The file would unpack to more than {limits.MaximumExpandedMegabytes} MB. Make its pictures smaller, or split it.", "file");
        }
    }

    private static void CheckContent(string part, IReadOnlyList<PackageEntry> entries)
    {
        if (!entries.Any(entry => entry.Name.StartsWith(part, StringComparison.Ordinal)))
        {
            throw Refuse.Unprocessable(
                "file-content", "The file's content is not of the type that its name says. Save it again in that type.", "file");
        }

        if (entries.Any(entry => entry.Name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw Refuse.Unprocessable("file-macros", "The file has macros in it. Save it without them and upload that.", "file");
        }
    }
}
