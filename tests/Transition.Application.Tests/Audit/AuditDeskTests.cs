using System.Text;
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

    [Fact]
    public async Task R30_Verify_WhilePeopleAreAtWork_IsValid()
    {
        var desk = host.Get<Application.Catalogue.CatalogueDesk>();
        var seals = host.Get<Seals>();
        var work = Task.Run(async () =>
        {
            for (var day = 1; day <= 40; day++)
            {
                var from = new DateOnly(2025, 4, 1).AddDays(day);
                await Task.WhenAll(((string[])["6", "8", "29"]).Select(service => desk.DecideSuitabilityAsync(
                    TestHost.Board, service, new("ready", from, "Ready at last."), None)));
                await seals.SealChangedAsync(None);
            }
        });

        do
        {
            Assert.Empty((await VerifyAsync()).Problems);
        }
        while (!work.IsCompleted);
        await work;
        Assert.Empty((await VerifyAsync()).Problems);
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

    [Theory]
    [InlineData("Version")]
    [InlineData("Chain")]
    public async Task R30_Verify_AfterTheHeadLostAColumn_NamesTheAggregateAlone(string column)
    {
        await rows.DropHeadColumnAsync(column);

        var problem = await AssertProblemAsync(3);

        Assert.Contains(column, problem.Problem, StringComparison.Ordinal);
        Assert.Single((await VerifyAsync()).Problems);
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

        return Application.Journal.KeptState.Encode(book);
    }
}
