using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Transition.Application.Audit;
using Transition.Application.Common;
using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Organisations;
using Transition.Application.Ports;
using Transition.Application.Tests.Audit;
using Transition.Application.Transitions;
using Transition.Domain.Catalogue;
using Transition.Domain.Organisations;
using Transition.Domain.Transitions;
using Transition.Storage.Tables;
using Transition.TestSupport;

namespace Transition.Application.Tests.Journal;

/// <summary>What cannot be read stops nothing else, is told to administrators, and is taken up again once it has been mended.</summary>
public sealed class ParkingTests : IAsyncLifetime
{
    private const string Payload = "Payload0";

    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly byte[] Rubbish = Encoding.UTF8.GetBytes("rubbish");

    private TestHost host = null!;

    public async Task InitializeAsync() => host = await Story.TellAsync(services => services.AddSingleton<TimeProvider>(new HastyTime(keepsPace: true)));

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Snapshot_ThatCannotBeRead_IsFoldedFromTheEvents_AndKeptAgainByTheNextCommit()
    {
        var before = await host.Get<TransitionDesk>().GetAsync(TestHost.Manager, "105-NENC-1", None);
        await Tamper(ServiceTransition.Kind, "105-NENC-1").EditHeadAsync(Payload, _ => Rubbish);
        Assert.False((await VerifyAsync()).Valid);

        var after = await host.Get<TransitionDesk>().GetAsync(TestHost.Manager, "105-NENC-1", None);
        await host.Get<TransitionDesk>().PauseAsync(TestHost.Manager, "105-NENC-1", new("Made up."), None);
        await host.SettleAsync();

        Assert.Equal(before.Phase, after.Phase);
        Assert.True((await VerifyAsync()).Valid);
        Assert.Empty(await ParkedAsync());
    }

    [Fact]
    public async Task Snapshot_OfAnEarlierVersion_IsFoldedFromTheEvents_AndIsNoFault()
    {
        var before = await host.Get<TransitionDesk>().GetAsync(TestHost.Manager, "105-NENC-1", None);
        await Tamper(ServiceTransition.Kind, "105-NENC-1").EditHeadAsync(Payload, kept => Older((byte[])kept));
        Assert.True((await VerifyAsync()).Valid);

        var after = await host.Get<TransitionDesk>().GetAsync(TestHost.Manager, "105-NENC-1", None);

        Assert.Equal((before.Footprint, before.Phase), (after.Footprint, after.Phase));
        Assert.Empty(await ParkedAsync());
    }

    [Fact]
    public async Task Aggregate_ThatCannotBeRead_IsLeftOutAndParked_AndTakenUpAgainOnceMended()
    {
        var all = (await host.Get<Library<Organisation>>().AllAsync(None)).Count;
        var state = new byte[][] { Rubbish, Rubbish };
        var tampering = Tamper(Organisation.Kind, "QHM");
        await tampering.EditHeadAsync(Payload, sound => Swap(ref state[0], sound));
        await tampering.EditEventAsync(1, Payload, sound => Swap(ref state[1], sound));

        await host.Get<Rebuild>().RunAsync(null, None);

        var parked = Assert.Single(await ParkedAsync());
        Assert.Equal((Organisation.Kind, "QHM"), (parked.Kind, parked.Id));
        Assert.Contains("Event 1", parked.Why, StringComparison.Ordinal);
        Assert.Contains("backup", parked.WhatToDo, StringComparison.Ordinal);
        await Assert.ThrowsAsync<UnreadableEventException>(() => host.Get<OrganisationDesk>().GetAsync(TestHost.Manager, "QHM", None));
        Assert.Equal("105", (await host.Get<TransitionDesk>().GetAsync(TestHost.Manager, "105-NENC-1", None)).Service);
        Assert.Equal(all - 1, (await Fresh<Organisation>().AllAsync(None)).Count);
        await host.Get<Sweep>().RunAsync(TimeSpan.Zero, None);
        Assert.Equal(parked, Assert.Single(await ParkedAsync()));

        await tampering.EditHeadAsync(Payload, _ => state[0]);
        await tampering.EditEventAsync(1, Payload, _ => state[1]);
        await host.Get<Sweep>().RunAsync(TimeSpan.Zero, None);

        Assert.Empty(await ParkedAsync());
        Assert.Equal(all, (await Fresh<Organisation>().AllAsync(None)).Count);
    }

    [Fact]
    public async Task List_ThatLeftOneOut_HasItAgainOnceMended_ThoughNoVersionHasChanged()
    {
        var all = (await Fresh<Organisation>().AllAsync(None)).Count;
        var state = new byte[][] { Rubbish, Rubbish };
        var tampering = Tamper(Organisation.Kind, "QHM");
        await tampering.EditHeadAsync(Payload, sound => Swap(ref state[0], sound));
        await tampering.EditEventAsync(1, Payload, sound => Swap(ref state[1], sound));
        var list = Fresh<Organisation>();
        Assert.Equal(all - 1, (await list.AllAsync(None)).Count);

        await tampering.EditHeadAsync(Payload, _ => state[0]);
        await tampering.EditEventAsync(1, Payload, _ => state[1]);

        Assert.Equal(all, (await list.AllAsync(None)).Count);
    }

    [Fact]
    public async Task Event_ThatCannotBeRead_ParksItsAggregate_AndTheRebuildTellsOfTheOthers()
    {
        var sound = Rubbish;
        await Tamper(Custody.Kind, "6").EditEventAsync(1, Payload, was => Swap(ref sound, was));

        await host.Get<Rebuild>().RunAsync(null, None);
        Assert.Equal("custody/6", $"{Assert.Single(await ParkedAsync()).Aggregate}");
        Assert.Contains("launched", string.Join(' ', (await ChangesAsync()).Select(change => change.Type)), StringComparison.Ordinal);
        Assert.DoesNotContain(await ChangesAsync(), change => change.Source == "custody/6");

        await Tamper(Custody.Kind, "6").EditEventAsync(1, Payload, _ => sound);
        await host.Get<Sweep>().RunAsync(TimeSpan.Zero, None);
        Assert.Empty(await ParkedAsync());
        Assert.Contains(await ChangesAsync(), change => change.Source == "custody/6");
    }

    [Theory]
    [InlineData("Actor")]
    [InlineData("Chain")]
    [InlineData(Payload)]
    public async Task Event_WhoseRowIsNotWhole_ParksItsAggregate_AndTheRebuildTellsOfTheOthers(string column)
    {
        await Tamper(Custody.Kind, "6").DropColumnAsync(1, column);

        await host.Get<Rebuild>().RunAsync(null, None);

        var parked = Assert.Single(await ParkedAsync());
        Assert.Equal("custody/6", $"{parked.Aggregate}");
        Assert.Contains("Event 1", parked.Why, StringComparison.Ordinal);
        Assert.Contains("launched", string.Join(' ', (await ChangesAsync()).Select(change => change.Type)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Version")]
    [InlineData("Chain")]
    public async Task Head_WhoseRowIsNotWhole_ParksItsAggregate_AndTheRebuildGoesOnWithTheOthers(string column)
    {
        object sound = 0;
        var all = (await Fresh<Custody>().AllAsync(None)).Count;
        await Tamper(Custody.Kind, "6").EditHeadAsync(column, was => sound = was);
        await Tamper(Custody.Kind, "6").DropHeadColumnAsync(column);

        var rebuilt = await host.Get<Rebuild>().RunAsync(null, None);

        var parked = Assert.Single(await ParkedAsync());
        Assert.Equal("custody/6", $"{parked.Aggregate}");
        Assert.Contains("head", parked.Why, StringComparison.Ordinal);
        Assert.Equal(all - 1, (await Fresh<Custody>().AllAsync(None)).Count);
        Assert.Equal("105", (await host.Get<TransitionDesk>().GetAsync(TestHost.Manager, "105-NENC-1", None)).Service);
        await Assert.ThrowsAsync<UnreadableHeadException>(() => host.Get<AggregateJournal>().LoadAsync<Custody>("6", None));

        await Tamper(Custody.Kind, "6").EditHeadAsync(column, _ => sound);
        await host.Get<Sweep>().RunAsync(TimeSpan.Zero, None);

        Assert.Empty(await ParkedAsync());
        Assert.Equal(all, (await Fresh<Custody>().AllAsync(None)).Count);
        Assert.Equal(rebuilt, await host.Get<Rebuild>().RunAsync(null, None));
    }

    [Theory]
    [InlineData("Length")]
    [InlineData("Unpacked")]
    public async Task List_ThatCannotBeRead_IsMadeOfTheHeads_UntilARebuild(string lengthColumn)
    {
        var all = (await host.Get<Library<Organisation>>().AllAsync(None)).Count;
        var row = new TableRow("versions", ListKey).Set("Length", Rubbish.Length).Set(lengthColumn, Rubbish.Length).Set(Payload, Rubbish);
        await host.Get<ITableStore>().CommitAsync("views", [RowWrite.InsertOrReplace(row)], None);

        Assert.Equal(all, (await host.Get<Library<Organisation>>().AllAsync(None)).Count);
        await Assert.ThrowsAsync<UnreadableDocumentException>(() => host.Get<Views>().ReadAsync<Versions>(Versions.KeyOf(Organisation.Kind), None));

        await host.Get<Rebuild>().RunAsync(null, None);
        Assert.Equal(all, (await host.Get<Views>().ReadAsync<Versions>(Versions.KeyOf(Organisation.Kind), None))!.Of.Count);
    }

    [Fact]
    public async Task Parked_IsForThoseWhoLookAfterTheSystem()
    {
        Assert.Empty(await host.Get<ParkedDesk>().ListAsync(TestHost.Administrator, None));
        await Refused.AsAsync(Domain.Common.RefusalKind.Forbidden, null, () => host.Get<ParkedDesk>().ListAsync(TestHost.Manager, None));
    }

    private static byte[] Older(byte[] kept)
    {
        var state = JsonNode.Parse(kept)!["state"]!.ToJsonString().Replace("NENC", "NW", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes($$"""{"shape":"older","state":{{state}}}""");
    }

    private const string ListKey = "versions~7Corganisation";

    private static byte[] Swap(ref byte[] kept, object sound)
    {
        kept = (byte[])sound;
        return Rubbish;
    }

    private async Task<IEnumerable<Change>> ChangesAsync() =>
        (await host.Get<Views>().ReadAsync<RecentChanges>(Keys.Changes("programme"), None))!.Changes;

    private Task<AuditResult> VerifyAsync() => host.Get<AuditDesk>().VerifyAsync(TestHost.Auditor, None);

    /// <summary>The list as another process has it, which knows none of them yet.</summary>
    private Library<T> Fresh<T>()
        where T : class, Domain.Common.IAggregate<T> =>
        new(host.Get<Views>(), host.Get<AggregateJournal>(), host.Get<IEventStore>(), NullLogger<Library<T>>.Instance);

    private Tampering Tamper(string kind, string id) => new(host.Get<ITableStore>(), kind, id);

    private Task<IReadOnlyList<Parked>> ParkedAsync() => host.Get<ParkedDesk>().ListAsync(TestHost.Auditor, None);
}
