using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Evidence;
using Transition.Application.Pathways;
using Transition.Domain.Common;

namespace Transition.Application.Tests.Evidence;

/// <summary>The shipped rules for documents, and how an upload is held to them.</summary>
public sealed class EvidenceRulesTests
{
    [Fact]
    public void R29_Shipped_EveryKindThatAGateExpectsIsListedWithRetention()
    {
        var book = EvidenceBook.Shipped();
        var expected = PathwayBook.Shipped().All.SelectMany(pathway => pathway.Gates).SelectMany(gate => gate.Evidence).Distinct();

        Assert.Empty(expected.Except(book.Kinds.Select(kind => kind.Kind)));
        Assert.All(book.Kinds, kind => Assert.InRange(book.RetentionOf(kind).Years, 1, 100));
        Assert.All(book.Kinds, kind => Assert.InRange(kind.MaximumBytes, 1, EvidenceDesk.MaximumBytes));
    }

    [Fact]
    public async Task R29_List_SaysWhichGatesExpectAKind()
    {
        var players = await Players.GatherAsync();
        await using var host = players.Host;

        var kinds = host.Get<EvidenceKinds>().List(players.Manager).Items;

        Assert.Equal(["G11"], kinds.Single(kind => kind.Kind == "icb-board-paper").Gates);
        Assert.Contains(".docx", kinds.Single(kind => kind.Kind == "supporting-document").Types);
    }

    [Fact]
    public async Task R29_Upload_OfASoundPackage_IsStoredWhole()
    {
        var players = await Players.GatherAsync();
        await using var host = players.Host;
        var file = Docx(3_000_000);

        var document = await UploadAsync(players, "one", file);

        Assert.Equal(file.Length, document.Versions[0].Length);
    }

    [Fact]
    public async Task R29_Upload_OfABomb_IsRefusedAndKeepsNothing()
    {
        var players = await Players.GatherAsync(Few);
        await using var host = players.Host;

        var refused = await Assert.ThrowsAsync<RefusedException>(() => UploadAsync(players, "one", Docx(2 * 1024 * 1024)));
        var sound = await UploadAsync(players, "one", Docx(1000));

        Assert.Equal(("file-expands", "file"), (refused.Code, refused.Field));
        Assert.Equal(Docx(1000).Length, Assert.Single(sound.Versions).Length);
    }

    [Fact]
    public async Task R29_Upload_OfAVersionTooMany_IsRefused()
    {
        var players = await Players.GatherAsync(Few);
        await using var host = players.Host;
        var first = await players.UploadAsync("pm-1", "1");
        await players.UploadAsync("pm-1", "2", document: first.Id);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => players.UploadAsync("pm-1", "3", document: first.Id));
        var again = await players.UploadAsync("pm-1", "2", document: first.Id);

        Assert.Equal(("too-many-versions", 2), (refused.Code, again.Versions.Count));
    }

    [Fact]
    public async Task R29_Upload_WhereThereAreEnoughDocuments_IsRefused()
    {
        var players = await Players.GatherAsync(Few);
        await using var host = players.Host;
        var first = await players.UploadAsync("pm-1", "1");
        await players.UploadAsync("pm-1", "2");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => players.UploadAsync("pm-1", "3"));
        var version = await players.UploadAsync("pm-1", "4", document: first.Id);

        Assert.Equal(("too-many-documents", 2), (refused.Code, version.Versions.Count));
    }

    private static void Few(IServiceCollection services) => services.AddSingleton(new EvidenceBook(new(
        2, new(10, 1), "supporting-document", [new("programme", "Working papers", 6, "made up", "recalled")],
        [new("supporting-document", "Supporting document", "programme", 1, 2)])));

    private static Task<EvidenceView> UploadAsync(Players players, string key, byte[] file) => players.Host.Get<EvidenceDesk>().UploadAsync(
        players.Manager,
        new("supporting-document", null, new Dictionary<string, string> { ["service"] = Players.Service }, "a.docx", null, new MemoryStream(file)),
        key,
        CancellationToken.None);

    private static byte[] Docx(int expanded)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = archive.CreateEntry("word/document.xml");
            entry.LastWriteTime = DateTimeOffset.UnixEpoch.AddYears(20);
            using var part = entry.Open();
            var zeros = new byte[1024 * 1024];
            for (var left = expanded; left > 0; left -= zeros.Length)
            {
                part.Write(zeros.AsSpan(0, Math.Min(left, zeros.Length)));
            }
        }

        return file.ToArray();
    }
}
