using System.IO.Compression;
using Transition.Domain.Common;
using Transition.Domain.Evidence;

namespace Transition.Domain.Tests.Evidence;

/// <summary>Files that are packages of parts, whose directory tells the truth.</summary>
public sealed class PackageTests
{
    private static readonly PackageLimits Limits = new(10, 1);

    [Theory]
    [InlineData("a.docx", "word/document.xml")]
    [InlineData("a.xlsx", "xl/workbook.xml")]
    [InlineData("a.pptx", "ppt/presentation.xml")]
    [InlineData("a.odt", "content.xml")]
    [InlineData("A.ODS", "content.xml")]
    public void R29_SoundPackage_IsTaken(string name, string part) => Check(name, Zip((part, 1000)));

    [Fact]
    public void R29_Package_IsReadFromItsLastBytesAlone()
    {
        var zip = Zip(("word/document.xml", 90_000), ("word/styles.xml", 500));

        var entries = PackageDirectory.Read(zip.AsSpan(^300..), zip.Length);

        Assert.Equal([("word/document.xml", 90_000L), ("word/styles.xml", 500L)], entries!.Select(entry => (entry.Name, entry.Expanded)));
    }

    [Fact]
    public void R29_Bomb_IsRefusedForWhatItUnpacksTo() =>
        Assert.Equal("file-expands", Refused("a.docx", Zip(("word/a.xml", 700_000), ("word/b.xml", 700_000))));

    [Fact]
    public void R29_TooManyParts_AreRefused() =>
        Assert.Equal("file-parts", Refused("a.docx", Zip([.. Enumerable.Range(0, 11).Select(i => ($"word/{i}.xml", 1))])));

    [Fact]
    public void R29_PackageOfAnotherType_IsRefused() =>
        Assert.Equal("file-content", Refused("a.docx", Zip(("xl/workbook.xml", 10))));

    [Fact]
    public void R29_PackageWithMacros_IsRefused() =>
        Assert.Equal("file-macros", Refused("a.docx", Zip(("word/document.xml", 10), ("word/vbaProject.bin", 10))));

    [Fact]
    public void R29_PartsThatShareTheirBytes_AreRefused()
    {
        var zip = Zip(("word/document.xml", 300_000));
        var end = zip.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var start = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        byte[][] twice = [.. Enumerable.Repeat(zip[start..end], 9)];
        byte[] forged = [.. zip[..start], .. twice.SelectMany(header => header), .. zip[end..]];
        var at = forged.Length - 22;
        BitConverter.TryWriteBytes(forged.AsSpan(at + 10), (ushort)9);
        BitConverter.TryWriteBytes(forged.AsSpan(at + 12), 9 * (end - start));

        Assert.Null(Read(forged));
    }

    [Theory]
    [InlineData(8, 1)]
    [InlineData(10, 99)]
    [InlineData(0, 0)]
    public void R29_DirectoryWithAWrongByte_IsNotRead(int offset, byte value)
    {
        var zip = Zip(("word/document.xml", 1000));
        zip[zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + offset] = value;

        Assert.Null(Read(zip));
    }

    [Fact]
    public void R29_EveryCutOfAPackage_IsRefusedAndNothingElse()
    {
        var zip = Zip(("word/document.xml", 1000));

        Assert.All(Enumerable.Range(0, zip.Length), length => Assert.Null(Read(zip[..length])));
    }

    private static IReadOnlyList<PackageEntry>? Read(byte[] zip) => PackageDirectory.Read(zip, zip.Length);

    private static string Refused(string name, byte[] zip) =>
        Assert.Throws<RefusedException>(() => Check(name, zip)).Code;

    private static void Check(string name, byte[] zip) => PackageRule.Check(name, Read(zip), Read(zip), Limits);

    private static byte[] Zip(params (string Name, int Length)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, length) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(new byte[length]);
            }
        }

        return file.ToArray();
    }
}
