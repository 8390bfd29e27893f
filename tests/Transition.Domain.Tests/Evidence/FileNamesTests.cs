using Transition.Domain.Common;
using Transition.Domain.Evidence;

namespace Transition.Domain.Tests.Evidence;

/// <summary>Names of files that came from outside.</summary>
public sealed class FileNamesTests
{
    [Theory]
    [InlineData("paper.pdf", "paper.pdf")]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\files\\paper.pdf", "paper.pdf")]
    [InlineData("a.pdf\r\nSet-Cookie: x=1.pdf", "a.pdfSet-Cookie_ x=1.pdf")]
    [InlineData("a\u0000b.pdf", "ab.pdf")]
    [InlineData("paper\u202Efdp.exe", "paperfdp.exe")]
    [InlineData("\u2067\u05E0\u05D9\u05D9\u05E8\u2069.pdf", "\u05E0\u05D9\u05D9\u05E8.pdf")]
    [InlineData("\"quoted\"; filename=x.pdf", "_quoted__ filename=x.pdf")]
    [InlineData("U\u0308berblick.pdf", "\u00DCberblick.pdf")]
    [InlineData(" .paper.pdf. ", "paper.pdf")]
    public void Clean_NameFromOutside_KeepsOnlyWhatIsSafe(string given, string kept) => Assert.Equal(kept, FileNames.Clean(given));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("../..")]
    [InlineData("\u202E\r\n")]
    public void Clean_NothingLeft_IsRefused(string? given) =>
        Assert.Equal("file", Assert.Throws<RefusedException>(() => FileNames.Clean(given)).Field);

    [Fact]
    public void Clean_LongName_IsCutAndKeepsItsExtension()
    {
        var name = FileNames.Clean($"{new string('a', 145)}\U0001F600{new string('b', 300)}.docx");

        Assert.Equal($"{new string('a', 145)}.docx", name);
    }
}
