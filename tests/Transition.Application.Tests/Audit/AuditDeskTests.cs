using System.Text;
using System.Text.Json;
using Transition.Application.Audit;
using Transition.Application.Ports;
using Transition.Domain.Common;
using Transition.Storage.Tables;

namespace Transition.Application.Tests.Audit;

/// <summary>Whatever somebody does to the stored rows by hand, verifying finds it and names the aggregate.</summary>
public sealed class AuditDeskTests : IAsyncLifetime
{
    private const string Kind = "custody";
    private const string Id = "6";
    private const string Name = "custody/6";

    private static readonly CancellationToken None = CancellationToken.None;

    private TestHost host = null!;
    private Tampering rows = null!;

    public async Task InitializeAsync()
    {
        host = await Story.TellAsync();
        await host.Get<Seals>().SealAllAsync(None);
        rows = new(host.Get<ITableStore>(), Kind, Id);
    }

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task R30_Verify_OfAnUntouchedHistory_IsValidAndCountsEveryEvent()
    {
        var result = await VerifyAsync();

        Assert.Empty(result.Problems);
        Assert.True(result.Valid);
        var count = 0;
        foreach (var kind in AggregateKinds.All)
        {
            await foreach (var head in host.Get<IEventStore>().ReadHeadsAsync(kind, None))
            {
                count += (int)head.Version;
            }
        }

        Assert.Equal(count, result.Checked);
    }

    [Theory]
    [InlineData("Payload0")]
    [InlineData("Actor")]
    [InlineData("Reason")]
    [InlineData("At")]
    [InlineData("Type")]
    public async Task R30_Verify_AfterAnEdit_NamesTheEvent(string column)
    {
        await rows.EditEventAsync(2, column, value => value switch
        {
            byte[] bytes => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("later", "ready", StringComparison.Ordinal)),
            DateTimeOffset at => at.AddDays(-1),
            _ => "somebody-else",
        });

        await AssertProblemAsync(2);
    }

    [Fact]
    public async Task R30_Verify_AfterAnEventWasRemoved_NamesTheGap()
    {
        await rows.RemoveEventAsync(2);

        await AssertProblemAsync(3);
    }

    [Fact]
    public async Task R30_Verify_AfterTheNewestEventWasCutOff_NamesWhereItEnds()
    {
        await rows.RemoveEventAsync(3);

        await AssertProblemAsync(2);
    }

    [Fact]
    public async Task R30_Verify_AfterTwoEventsChangedPlaces_NamesThem()
    {
        await rows.SwapAsync(1, 2);

        await AssertProblemAsync(2);
    }

    [Fact]
    public async Task R30_Verify_AfterHeadAndEventsWereCutBackTogether_IsFoundByTheSeal()
    {
        await rows.CutBackAsync(2, await StateAfterAsync(2));

        var problem = await AssertProblemAsync(2);

        Assert.Contains("seal holds version 3", problem.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R30_Verify_AfterTheWholeHistoryWasRewritten_IsFoundByTheSeal()
    {
        await rows.RewriteAsync(3, "somebody-else");

        var problem = await AssertProblemAsync(3);

        Assert.Contains("rewritten", problem.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R30_Verify_AfterTheSnapshotWasEdited_NamesTheAggregate()
    {
        await rows.EditHeadAsync("Payload0", value =>
            Encoding.UTF8.GetBytes(Encoding.UTF8.GetString((byte[])value).Replace("later", "ready", StringComparison.Ordinal)));

        await AssertProblemAsync(3);
    }

    [Fact]
    public async Task R30_Verify_AfterTheHeadWasRemoved_NamesTheAggregate()
    {
        await rows.RemoveHeadAsync();

        await AssertProblemAsync(3);
    }

    [Fact]
    public async Task R30_Verify_AfterTheEventsWereRemovedButNotTheHead_NamesTheAggregate()
    {
        await rows.RemoveEventAsync(1);
        await rows.RemoveEventAsync(2);
        await rows.RemoveEventAsync(3);

        await AssertProblemAsync(0);
    }

    [Fact]
    public async Task R30_Verify_AfterTheWholeAggregateWasRemoved_NamesIt()
    {
        await rows.RemoveEventAsync(1);
        await rows.RemoveEventAsync(2);
        await rows.RemoveEventAsync(3);
        await rows.RemoveHeadAsync();

        var problem = await AssertProblemAsync(0);

        Assert.Contains("gone", problem.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Chain")]
    [InlineData("Length")]
    [InlineData("Actor")]
    public async Task R30_Verify_AfterAColumnWasRemoved_NamesTheAggregateAndGoesOn(string column)
    {
        await rows.DropColumnAsync(2, column);

        await AssertProblemAsync(2);
    }

    [Fact]
    public async Task R30_Verify_AfterTheBytesOfAnEventWereSpoilt_StillNamesIt()
    {
        await rows.EditEventAsync(2, "Payload0", value => Enumerable.Repeat((byte)'x', ((byte[])value).Length).ToArray());

        await AssertProblemAsync(2);
    }

    [Fact]
    public async Task R96_VerifyAndExport_ByAnybodyWhoMayNotAudit_AreForbidden()
    {
        var desk = host.Get<AuditDesk>();
        foreach (var caller in (IEnumerable<Application.Access.Caller>)[TestHost.Manager, TestHost.Icb, TestHost.Board, TestHost.Nobody])
        {
            await Refused.AsAsync(RefusalKind.Forbidden, null, () => desk.VerifyAsync(caller, None));
            await Refused.AsAsync(RefusalKind.Forbidden, null, () => desk.ExportAsync(caller, Stream.Null, None));
        }
    }

    [Fact]
    public async Task R30_Export_OfTheHistory_LetsTheReaderRecomputeTheChain()
    {
        using var output = new MemoryStream();

        await host.Get<AuditDesk>().ExportAsync(TestHost.Auditor, output, None);

        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((await VerifyAsync()).Checked, lines.Length);
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
        await rows.EditEventAsync(2, "Payload0", value => Enumerable.Repeat((byte)'x', ((byte[])value).Length).ToArray());
        using var output = new MemoryStream();

        await host.Get<AuditDesk>().ExportAsync(TestHost.Auditor, output, None);

        var spoilt = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonElement.Parse(line)).Single(line => line.TryGetProperty("bytes", out _));
        Assert.All(spoilt.GetProperty("bytes").GetBytesFromBase64(), value => Assert.Equal((byte)'x', value));
    }

    private Task<AuditResult> VerifyAsync() => host.Get<AuditDesk>().VerifyAsync(TestHost.Auditor, None);

    private async Task<AuditProblem> AssertProblemAsync(long sequence)
    {
        var result = await VerifyAsync();
        Assert.False(result.Valid);
        Assert.All(result.Problems, problem => Assert.True(problem.Aggregate is Name or Kind, problem.ToString()));
        return result.Problems.First(problem => problem == problem with { Aggregate = Name, Sequence = sequence });
    }

    private async Task<byte[]> StateAfterAsync(long version)
    {
        var codec = host.Get<Application.Journal.EventCodec>();
        var book = Domain.Catalogue.Custody.Empty(Id);
        await foreach (var stored in host.Get<IEventStore>().ReadEventsAsync(new(Kind, Id), 0, None))
        {
            book = stored.Sequence <= version ? book.Apply(codec.Decode(stored)) : book;
        }

        return Application.Journal.EventCodec.EncodeState(book).ToArray();
    }

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();
}
