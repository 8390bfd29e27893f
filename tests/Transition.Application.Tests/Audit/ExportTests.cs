using System.Text;
using System.Text.Json;
using Transition.Application.Audit;
using Transition.Application.Ports;
using Transition.Storage.Tables;

namespace Transition.Application.Tests.Audit;

public sealed class ExportTests : IAsyncLifetime
{
    private const string Kind = "custody";
    private const string Id = "6";

    private static readonly CancellationToken None = CancellationToken.None;

    private TestHost host = null!;

    public async Task InitializeAsync() => host = await Story.TellAsync();

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task R30_Export_OfTheHistory_LetsTheReaderRecomputeTheChain()
    {
        using var output = new MemoryStream();

        await host.Get<AuditDesk>().ExportAsync(TestHost.Auditor, output, None);

        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((await host.Get<AuditDesk>().VerifyAsync(TestHost.Auditor, None)).Checked, lines.Length);
        var chain = string.Empty;
        foreach (var line in lines.Select(line => JsonElement.Parse(line)).Where(line => Text(line, "kind") == Kind && Text(line, "id") == Id))
        {
            var context = new EventContext(
                Text(line, "actor")!, Text(line, "role")!, Text(line, "organisation")!, Text(line, "onBehalfOf"),
                line.GetProperty("at").GetDateTimeOffset(), line.GetProperty("recordedAt").GetDateTimeOffset(), Text(line, "reason"));
            chain = ChainHash.Next(
                chain, new(Kind, Id), line.GetProperty("sequence").GetInt64(), Text(line, "type")!, context,
                Encoding.UTF8.GetBytes(line.GetProperty("data").GetRawText()));
            Assert.Equal(chain, Text(line, "chain"));
        }

        Assert.NotEmpty(chain);
    }

    [Fact]
    public async Task R30_Export_OfSpoiltBytes_GivesThemAwayAsTheyAre()
    {
        await new Tampering(host.Get<ITableStore>(), Kind, Id).EditEventAsync(
            2, "Payload0", value => Enumerable.Repeat((byte)'x', ((byte[])value).Length).ToArray());
        using var output = new MemoryStream();

        await host.Get<AuditDesk>().ExportAsync(TestHost.Auditor, output, None);

        var spoilt = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonElement.Parse(line)).Single(line => line.TryGetProperty("bytes", out _));
        Assert.All(spoilt.GetProperty("bytes").GetBytesFromBase64(), value => Assert.Equal((byte)'x', value));
    }

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();
}
