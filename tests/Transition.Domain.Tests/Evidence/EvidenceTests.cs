using System.Text;
using Transition.Domain.Common;
using Transition.Domain.Evidence;
using Transition.Domain.Tests.Support;

namespace Transition.Domain.Tests.Evidence;

/// <summary>Documents with their versions, and which files may be stored.</summary>
public sealed class EvidenceTests
{
    private static readonly EvidenceAdded First = new(
        "board-paper", "Delegation 2024", System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("wave", "w1"),
        "paper.pdf", "application/pdf", 1024, "ab12", "blob-1", "ann", Some.Morning("2023-11-01"));

    [Fact]
    public void R29_NewVersion_KeepsTheOlderOnes()
    {
        var document = EvidenceDocument.Empty("e1");
        document = document.After(document.Add(First));
        document = document.After(document.Add(First with { Blob = "blob-2", Title = "Delegation 2024, final" }));

        Assert.Equal((2, "Delegation 2024, final"), (document.Latest.Number, document.Title));
        Assert.Equal("blob-1", document.Version(1)?.Blob);
        Assert.Equal("blob-2", document.Version(null)?.Blob);
        Assert.Null(document.Version(3));
        Assert.Null(EvidenceDocument.Empty("e2").Version(null));
    }

    [Fact]
    public void R29_SameFileAgain_IsNoNewVersion()
    {
        var document = EvidenceDocument.Empty("e1").After(First);

        Assert.Empty(document.Add(First with { At = Some.Morning("2023-12-01") }));
        Assert.Equal(
            "kind", Some.Refused(RefusalKind.Conflict, "kind", () => document.Add(First with { Blob = "blob-2", Kind = "minutes" })).Field);
    }

    [Theory]
    [InlineData("a.pdf", "%PDF-1.7", "application/pdf")]
    [InlineData("A.PDF", "%PDF-1.7", "application/pdf")]
    [InlineData("a.docx", "PK\u0003\u0004", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("a.xlsx", "PK\u0003\u0004", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("a.pptx", "PK\u0003\u0004", "application/vnd.openxmlformats-officedocument.presentationml.presentation")]
    [InlineData("a.odt", "PK\u0003\u0004", "application/vnd.oasis.opendocument.text")]
    [InlineData("a.ods", "PK\u0003\u0004", "application/vnd.oasis.opendocument.spreadsheet")]
    [InlineData("a.png", "\u0089PNG\r\n\u001a\n", "image/png")]
    [InlineData("a.jpg", "\u00ff\u00d8\u00ff\u00e0", "image/jpeg")]
    [InlineData("a.jpeg", "\u00ff\u00d8\u00ff\u00e1", "image/jpeg")]
    [InlineData("a.csv", "a,b", "text/csv")]
    [InlineData("a.b.txt", "x", "text/plain")]
    public void R29_AllowedFile_GetsItsContentType(string name, string start, string contentType) =>
        Assert.Equal(contentType, FileTypes.Check(name, null, Encoding.Latin1.GetBytes(start)));

    [Theory]
    [InlineData("a.pdf", "application/pdf", true)]
    [InlineData("a.pdf", "Application/PDF; name=a", true)]
    [InlineData("a.pdf", "application/octet-stream", true)]
    [InlineData("a.pdf", "", true)]
    [InlineData("a.pdf", "text/html", false)]
    [InlineData("a.pdf", "image/png", false)]
    public void R29_DeclaredType_MustNotGainsayTheName(string name, string declared, bool allowed)
    {
        var refused = Record.Exception(() => FileTypes.Check(name, declared, "%PDF-1.7"u8));

        Assert.Equal(allowed ? null : "file-content", (refused as RefusedException)?.Code);
    }

    [Theory]
    [InlineData("sheet.csv", "application/vnd.ms-excel")]
    [InlineData("sheet.csv", "text/plain")]
    public void R29_DeclaredType_OfACsvFromExcel_IsTaken(string name, string declared) =>
        Assert.Equal("text/csv", FileTypes.Check(name, declared, "a,b"u8));

    [Theory]
    [InlineData("a.exe", "MZ", "file-type")]
    [InlineData("a.html", "<html>", "file-type")]
    [InlineData("a.svg", "<svg>", "file-type")]
    [InlineData("pdf", "%PDF-1.7", "file-type")]
    [InlineData("a.pdf.exe", "%PDF-1.7", "file-type")]
    [InlineData("a.pdf", "", "file-empty")]
    [InlineData("a.txt", "", "file-empty")]
    [InlineData("a.pdf", "MZ\u0090\u0000", "file-content")]
    [InlineData("a.pdf", "%PD", "file-content")]
    [InlineData("a.docx", "%PDF-1.7", "file-content")]
    [InlineData("a.png", "\u00ff\u00d8\u00ff\u00e0", "file-content")]
    [InlineData("a.txt", "ab\u0000c", "file-content")]
    [InlineData("a.csv", "\u0000", "file-content")]
    public void R29_OtherFile_IsRefused(string name, string start, string code)
    {
        var refused = Some.Refused(
            RefusalKind.Unprocessable, code, () => FileTypes.Check(name, null, Encoding.Latin1.GetBytes(start)));

        Assert.Equal("file", refused.Field);
    }
}
