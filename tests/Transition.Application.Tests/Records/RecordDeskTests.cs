using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Access;
using Transition.Application.Audit;
using Transition.Application.Journal;
using Transition.Application.Records;
using Transition.Application.Tasks;
using Transition.Domain.Access;
using Transition.Domain.Common;

namespace Transition.Application.Tests.Records;

/// <summary>
/// A register that the product does not have: its kind is data, and everything else comes from it. The kind lets contributors
/// of the owner open and edit, their region close, and trust leaders read what concerns their trust.
/// </summary>
public sealed class RecordDeskTests : IAsyncLifetime
{
    private static readonly Caller Contributor = new("cora", "Cora", [new(Role.Contributor, "QHM")]);
    private static readonly Caller Stranger = new("stan", "Stan", [new(Role.Contributor, "QOP")]);
    private static readonly Caller Region = new("rita", "Rita", [new(Role.Approver, "Y63", Capacity.Executive)]);
    private static readonly Caller Leader = new("lena", "Lena", [new(Role.TrustLeader, "RTD")]);
    private static readonly Caller OtherLeader = new("otto", "Otto", [new(Role.TrustLeader, "R0A")]);

    private TestHost host = null!;

    private RecordDesk Desk => host.Get<RecordDesk>();

    public async Task InitializeAsync() => host = await TestHost.WithReferenceDataAsync(
        services => services.AddSingleton(PromiseKind.Book()));

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task R34_NewKind_InData_GivesFormListFilterExportAndHistory()
    {
        Assert.Equal(["Title", "Size", "Trust"], Desk.Kind(Contributor, "promise").Entered.Select(field => field.Name));
        var big = await OpenAsync("Train the team", "big");
        var small = await OpenAsync("=SUM(A1)", "small");
        await Desk.MoveAsync(Region, small.Id, new("keep", "Seen."), small.Version, default);

        Assert.Equal([big.Id, small.Id], await IdsAsync(new("promise")));
        Assert.Equal([big.Id], await IdsAsync(new("promise", Open: true)));
        Assert.Equal([small.Id], await IdsAsync(new("promise", State: "kept")));
        Assert.Equal([big.Id], await IdsAsync(new("promise", Values: new Dictionary<string, string> { ["size"] = "big" })));
        Assert.Equal([big.Id], await IdsAsync(new("promise", Text: "TEAM")));
        Assert.Equal([big.Id, small.Id], await IdsAsync(new(Links: [new(Domain.Records.LinkKind.Service, "105")])));
        Assert.Empty(await IdsAsync(new("promise", "kept", "QOP")));
        using var csv = new MemoryStream();
        await host.Get<RecordExport>().WriteAsync(Contributor, new("promise"), csv, default);
        var lines = Encoding.UTF8.GetString(csv.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("id,state,owner,person,due,openedBy,openedOn,links,title,size,trust", lines[0]);
        Assert.Contains("'=SUM(A1)", lines[2], StringComparison.Ordinal);
        var history = await host.Get<HistoryDesk>().ReadAsync(Contributor, "record", small.Id, default);
        Assert.Equal([("record-opened", "cora", null), ("record-moved", "rita", "Seen.")], history.Select(item => (item.Type, item.Actor, item.Reason)));
    }

    [Fact]
    public async Task R28_Record_ThatWaits_IsInTheInboxOfItsOwnerUntilItIsDone_AndOfTheRegionOnceItIsLate()
    {
        var record = await OpenAsync("Train the team", "big");

        var task = Assert.Single(await InboxAsync(Contributor));
        Assert.Equal((TaskKind.Record, "Keep it: Train the team", new DateOnly(2023, 3, 1)), (task.Kind, task.Title, task.Due!.Value));
        Assert.Equal((true, "move", record.Id), await TaskAsync(Contributor, task.Id));
        Assert.Empty(await InboxAsync(Region));

        host.Clock.Now = London.Midnight(new(2023, 3, 2));
        await host.Get<Deadlines>().PlayAsync(default);
        Assert.Equal("Y63", Assert.Single(await InboxAsync(Region)).EscalatedTo);

        await Desk.MoveAsync(Region, record.Id, new("keep", "Seen."), null, default);
        Assert.Empty(await InboxAsync(Contributor));
        Assert.Empty(await InboxAsync(Region));
    }

    [Fact]
    public async Task R96_Record_ForEveryRelation_IsAllowedOrRefused()
    {
        var record = await OpenAsync("Train the team", "big");

        Assert.Equal(("", true), Can(await Desk.GetAsync(Contributor, record.Id, default)));
        Assert.Equal(("keep", false), Can(await Desk.GetAsync(Region, record.Id, default)));
        Assert.Equal(("", false), Can(await Desk.GetAsync(Leader, record.Id, default)));
        await RefusedAsync(RefusalKind.Forbidden, () => Desk.GetAsync(OtherLeader, record.Id, default));
        Assert.Empty((await Desk.ListAsync(OtherLeader, new("promise"), new(), default)).Items);
        Assert.Single((await Desk.ListAsync(Leader, new("promise"), new(), default)).Items);
        await RefusedAsync(RefusalKind.Forbidden, () => Desk.OpenAsync(Stranger, PromiseKind.Input("Train", "big"), "k", default));
        await RefusedAsync(RefusalKind.Forbidden, () => Desk.OpenAsync(TestHost.Auditor, PromiseKind.Input("Train", "big"), "k", default));
        await RefusedAsync(RefusalKind.Forbidden, () => Desk.EditAsync(Stranger, record.Id, PromiseKind.Input("Train", "big"), record.Version, default));
        await RefusedAsync(RefusalKind.Forbidden, () => Desk.MoveAsync(Contributor, record.Id, new("keep", "Done."), null, default));
        await RefusedAsync(RefusalKind.NotFound, () => Desk.GetAsync(Contributor, "promise-none", default));
    }

    [Fact]
    public async Task Edit_OnAnOldVersion_IsStale_AndAMoveInTheWrongStateAConflict()
    {
        var record = await OpenAsync("Train the team", "big");
        var edited = await Desk.EditAsync(Contributor, record.Id, PromiseKind.Input("Train all teams", "big"), record.Version, default);

        Assert.Equal("Train all teams", edited.Title);
        await RefusedAsync(RefusalKind.Stale, () => Desk.EditAsync(Contributor, record.Id, PromiseKind.Input("Train", "big"), record.Version, default));
        await RefusedAsync(RefusalKind.Stale, () => Desk.MoveAsync(Region, record.Id, new("keep", "Done."), record.Version, default));
        await Desk.MoveAsync(Region, record.Id, new("keep", "Done."), edited.Version, default);
        await RefusedAsync(RefusalKind.Conflict, () => Desk.MoveAsync(Region, record.Id, new("keep", "Again."), null, default));
        await RefusedAsync(RefusalKind.Conflict, () => Desk.EditAsync(Contributor, record.Id, PromiseKind.Input("Train", "big"), edited.Version + 1, default));
    }

    [Fact]
    public async Task Open_SentAgain_GivesTheSameRecord()
    {
        var first = await OpenAsync("Train the team", "big");
        var second = await OpenAsync("Train the team", "big");

        Assert.Equal((first.Id, first.Version), (second.Id, second.Version));
        Assert.Single(await IdsAsync(new("promise")));
    }

    [Fact]
    public async Task Edit_ThatGivesItToAnotherBody_MovesItToThatBodysShelfAndInbox()
    {
        var record = await OpenAsync("Train the team", "big");

        await Desk.EditAsync(
            Contributor, record.Id, PromiseKind.Input("Train the team", "big") with { Owner = "QOP", Links = [new("service", "2")] }, record.Version, default);

        Assert.Empty((await Desk.ListAsync(TestHost.Manager, new("promise", Owner: "QHM"), new(), default)).Items);
        Assert.Single((await Desk.ListAsync(TestHost.Manager, new("promise", Owner: "QOP"), new(), default)).Items);
        Assert.Empty((await Desk.ListAsync(TestHost.Manager, new(Links: [new(Domain.Records.LinkKind.Service, "105")]), new(), default)).Items);
        Assert.Empty(await InboxAsync(Contributor));
        Assert.Single(await InboxAsync(Stranger));
    }

    [Fact]
    public async Task R07_Record_OfAnOldKind_KeepsTheVersionThatItWasMadeWith()
    {
        var record = await OpenAsync("Train the team", "big");
        var newer = new RecordBook([PromiseKind.Of(1), PromiseKind.Of(2, "Renamed")]);
        var desk = ActivatorUtilities.CreateInstance<RecordDesk>(host.Get<IServiceProvider>(), newer);

        Assert.Equal((1, "Given"), await NameAsync(desk, record.Id));
        var fresh = await desk.OpenAsync(Contributor, PromiseKind.Input("Another", "small"), "fresh", default);
        Assert.Equal((2, "Renamed"), (fresh.KindVersion, fresh.StateName));
    }

    [Fact]
    public async Task List_OfWhatThereIsNot_NamesTheField()
    {
        await Refused.AsAsync(RefusalKind.Invalid, "kind", () => Desk.ListAsync(Contributor, new("dragon"), new(), default));
        await Refused.AsAsync(RefusalKind.Invalid, "state", () => Desk.ListAsync(Contributor, new("promise", "flying"), new(), default));
        await Refused.AsAsync(RefusalKind.Invalid, "values.colour", () => Desk.ListAsync(
            Contributor, new("promise", Values: new Dictionary<string, string> { ["colour"] = "red" }), new(), default));
    }

    private static (string Moves, bool Edit) Can(RecordView record) => (string.Join(' ', record.Moves), record.MayEdit);

    private static async Task<(int, string)> NameAsync(RecordDesk desk, string id)
    {
        var record = await desk.GetAsync(Contributor, id, default);
        return (record.KindVersion, record.StateName);
    }

    private async Task<(bool, string, string?)> TaskAsync(Caller caller, string id)
    {
        var task = await host.Get<TaskDesk>().GetAsync(caller, id, default);
        return (task.Open, task.Verb, task.Record);
    }

    private async Task<RecordView> OpenAsync(string title, string size)
    {
        var record = await Desk.OpenAsync(Contributor, PromiseKind.Input(title, size), title, default);
        await host.SettleAsync();
        return record;
    }

    private async Task<IEnumerable<string>> IdsAsync(RecordQuery query) =>
        (await Desk.ListAsync(Contributor, query, new(), default)).Items.Select(entry => entry.Id);

    private async Task<IReadOnlyList<TaskEntry>> InboxAsync(Caller caller) => (await host.Get<TaskDesk>().ListAsync(caller, default)).Items;

    private static async Task RefusedAsync(RefusalKind kind, Func<Task> command) =>
        Assert.Equal(kind, (await Assert.ThrowsAsync<RefusedException>(command)).Kind);
}
