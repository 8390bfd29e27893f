using System.Text;
using Transition.Application.Evidence;
using Transition.Domain.Common;

namespace Transition.Application.Tests.Evidence;

public sealed class EvidenceDeskTests
{
    [Fact]
    public async Task R29_Upload_NewVersion_KeepsTheOldOne()
    {
        var players = await Players.GatherAsync();
        await using var host = players.Host;
        var desk = host.Get<EvidenceDesk>();
        var first = await players.UploadAsync("pm-1", "one", content: "first");

        var second = await desk.UploadAsync(
            players.Manager,
            new("executed-agreement", null, new Dictionary<string, string> { ["service"] = Players.Service }, "b.txt", first.Id,
                new MemoryStream("second"u8.ToArray())),
            "two",
            CancellationToken.None);

        Assert.Equal((first.Id, 2), (second.Id, second.Versions.Count));
        Assert.Equal("first", await ReadAsync(players, first.Id, 1));
        Assert.Equal("second", await ReadAsync(players, first.Id, null));
    }

    [Fact]
    public async Task R29_Upload_SameKeyAgain_IsOneVersion()
    {
        var players = await Players.GatherAsync();
        await using var host = players.Host;

        await players.UploadAsync("pm-1", "one");
        var again = await players.UploadAsync("pm-1", "one");

        Assert.Single(again.Versions);
        Assert.Single((await host.Get<EvidenceDesk>().ListAsync(players.Manager, "service", Players.Service, CancellationToken.None)).Items);
    }

    [Theory]
    [InlineData("agreement.exe", "MZ", "file-type")]
    [InlineData("agreement.pdf", "not a pdf", "file-content")]
    [InlineData("agreement.txt", "", "file-empty")]
    public async Task R29_Upload_OfAWrongType_IsRefusedAndKeepsNothing(string fileName, string content, string code)
    {
        var players = await Players.GatherAsync();
        await using var host = players.Host;

        var refused = await Assert.ThrowsAsync<RefusedException>(() => players.UploadAsync("pm-1", "one", fileName, content));

        Assert.Equal((code, "file"), (refused.Code, refused.Field));
        Assert.Empty((await host.Get<EvidenceDesk>().ListAsync(players.Manager, "service", Players.Service, CancellationToken.None)).Items);
    }

    [Theory]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\files\\paper.txt", "paper.txt")]
    public async Task R29_Upload_NameWithAPath_KeepsOnlyTheName(string given, string kept)
    {
        var players = await Players.GatherAsync();
        await using var host = players.Host;

        var document = await players.UploadAsync("pm-1", "one", given);

        Assert.Equal(kept, document.Versions[0].FileName);
    }

    private static async Task<string> ReadAsync(Players players, string id, int? version)
    {
        var (content, _) = await players.Host.Get<EvidenceDesk>().OpenAsync(players.Manager, id, version, CancellationToken.None);
        using var reader = new StreamReader(content, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
