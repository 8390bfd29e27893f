using Transition.Domain.Common;

namespace Transition.Domain.Evidence;

/// <summary>The file types that may be stored as evidence, and how their first bytes prove them.</summary>
public static class FileTypes
{
    /// <summary>How many bytes of a file are needed to tell its type.</summary>
    public const int SignatureLength = 8;

    private const string OpenXml = "application/vnd.openxmlformats-officedocument.";

    private static readonly Dictionary<string, (string ContentType, byte[][] Signatures)> Allowed = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = ("application/pdf", ["%PDF-"u8.ToArray()]),
        [".docx"] = (OpenXml + "wordprocessingml.document", [Zip]),
        [".xlsx"] = (OpenXml + "spreadsheetml.sheet", [Zip]),
        [".pptx"] = (OpenXml + "presentationml.presentation", [Zip]),
        [".odt"] = ("application/vnd.oasis.opendocument.text", [Zip]),
        [".ods"] = ("application/vnd.oasis.opendocument.spreadsheet", [Zip]),
        [".png"] = ("image/png", [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]),
        [".jpg"] = ("image/jpeg", [[0xFF, 0xD8, 0xFF]]),
        [".jpeg"] = ("image/jpeg", [[0xFF, 0xD8, 0xFF]]),
        [".csv"] = ("text/csv", []),
        [".txt"] = ("text/plain", []),
    };

    /// <summary>What browsers and programs also call a type.</summary>
    private static readonly Dictionary<string, string[]> AlsoCalled = new(StringComparer.OrdinalIgnoreCase)
    {
        [".docx"] = ZipNames,
        [".xlsx"] = ZipNames,
        [".pptx"] = ZipNames,
        [".odt"] = ZipNames,
        [".ods"] = ZipNames,
        [".jpg"] = ["image/jpg", "image/pjpeg"],
        [".jpeg"] = ["image/jpg", "image/pjpeg"],
        [".csv"] = ["text/plain", "application/csv", "application/vnd.ms-excel"],
    };

    private static string[] ZipNames => ["application/zip", "application/x-zip-compressed"];

    private static byte[] Zip => [0x50, 0x4B, 0x03, 0x04];

    public static IEnumerable<string> Extensions => Allowed.Keys.Order(StringComparer.Ordinal);

    /// <summary>
    /// The content type of a file, told by its extension, not gainsaid by the type that was declared, and proved by its first
    /// bytes; anything else is refused.
    /// </summary>
    /// <param name="declared">As the upload says; null if it does not say.</param>
    public static string Check(string fileName, string? declared, ReadOnlySpan<byte> start)
    {
        if (!Allowed.TryGetValue(Path.GetExtension(fileName), out var type))
        {
            throw Refuse.Unprocessable("file-type", $"This type of file cannot be stored. Use one of {string.Join(", ", Extensions)}.", "file");
        }

        if (start.IsEmpty)
        {
            throw Refuse.Unprocessable("file-empty", "The file is empty. Choose the file that you meant.", "file");
        }

        if (!Matches(type.Signatures, start) || !Agrees(fileName, type.ContentType, declared))
        {
            throw Refuse.Unprocessable(
                "file-content", "The file's content, or its declared type, is not of the type that its name says. Save it again in that type.", "file");
        }

        return type.ContentType;
    }

    private static bool Agrees(string fileName, string contentType, string? declared)
    {
        var said = declared?.Split(';')[0].Trim();
        return string.IsNullOrEmpty(said)
            || said.Equals("application/octet-stream", StringComparison.OrdinalIgnoreCase)
            || said.Equals(contentType, StringComparison.OrdinalIgnoreCase)
            || (AlsoCalled.TryGetValue(Path.GetExtension(fileName), out var others) && others.Contains(said, StringComparer.OrdinalIgnoreCase));
    }

    private static bool Matches(byte[][] signatures, ReadOnlySpan<byte> start)
    {
        if (signatures.Length == 0)
        {
            return start.IndexOf((byte)0) < 0;
        }

        foreach (var signature in signatures)
        {
            if (start.StartsWith(signature))
            {
                return true;
            }
        }

        return false;
    }
}
