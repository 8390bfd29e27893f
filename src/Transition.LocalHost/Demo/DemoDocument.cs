using System.IO.Compression;
using System.Xml.Linq;
using Transition.Application.Agreements;
using Transition.Application.Organisations;
using Transition.Domain.Pathways;

namespace Transition.LocalHost.Demo;

/// <summary>The documents of the demonstration, as Word files like those that bodies send; each says first that it is made up.</summary>
public static class DemoDocument
{
    private const string Mark = "DEMONSTRATION DOCUMENT. Made up; not a document of the body that it names.";
    private const int Heading = 36;
    private const int Plain = 22;

    /// <summary>The parts of a package keep no time, so that the same document is the same bytes whenever it is made.</summary>
    private static readonly DateTimeOffset Always = new(2022, 7, 4, 0, 0, 0, TimeSpan.Zero);

    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static Stream Of(AgreementView agreement, string party, BodyNames names) => Of(
        $"{NameOf(agreement)}, variation {agreement.Variation}",
        [
            $"Between: {string.Join(", ", agreement.Slots.Select(slot => names.Whole(slot.Body)))}. Signed here for {names.Whole(party)}.",
            $"Term: from {agreement.From:d MMMM yyyy} {(agreement.Until is { } until ? $"until {until:d MMMM yyyy}" : "until notice is given")}.",
            $"Schedule of services, by code: {string.Join(", ", agreement.Services)}.",
            $"The text that was read has the fingerprint {agreement.Paper}.",
        ]);

    public static Stream Of(string title, IEnumerable<string> paragraphs)
    {
        var stream = new MemoryStream();
        using (var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(package, "[Content_Types].xml", new(
                Types + "Types",
                new XElement(
                    Types + "Default", new XAttribute("Extension", "rels"),
                    new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
                new XElement(
                    Types + "Override", new XAttribute("PartName", "/word/document.xml"),
                    new XAttribute("ContentType", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"))));
            Add(package, "_rels/.rels", new(
                Relations + "Relationships",
                new XElement(
                    Relations + "Relationship", new XAttribute("Id", "rId1"), new XAttribute("Target", "word/document.xml"),
                    new XAttribute("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"))));
            IEnumerable<XElement> text = [Line(Mark, Plain, bold: true), Line(title, Heading, bold: true), .. paragraphs.Select(one => Line(one, Plain))];
            Add(package, "word/document.xml", new(Word + "document", new XElement(Word + "body", text)));
        }

        stream.Position = 0;
        return stream;
    }

    internal static string NameOf(AgreementView agreement) => agreement.Kind switch
    {
        AgreementKind.JointWorking => "Joint working agreement",
        AgreementKind.Delegation => "Delegation agreement",
        _ => "Collaboration agreement",
    };

    private static XElement Line(string text, int halfPoints, bool bold = false) => new(
        Word + "p",
        new XElement(
            Word + "r",
            new XElement(Word + "rPr", bold ? new XElement(Word + "b") : null, new XElement(Word + "sz", new XAttribute(Word + "val", halfPoints))),
            new XElement(Word + "t", text)));

    private static void Add(ZipArchive package, string name, XElement content)
    {
        var part = package.CreateEntry(name);
        part.LastWriteTime = Always;
        using var writer = part.Open();
        new XDocument(content).Save(writer);
    }
}
