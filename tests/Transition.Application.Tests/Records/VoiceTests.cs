using Transition.Application.Records;
using Transition.Application.Tasks;
using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.Domain.Waves;
using Caller = Transition.Application.Access.Caller;

namespace Transition.Application.Tests.Records;

/// <summary>Those whom a move touches are asked, answer on record, and hold a gate until they have or a decision says why not.</summary>
public sealed class VoiceTests : IAsyncLifetime
{
    private static readonly InvitationInput Asked = new("G3", new(2023, 6, 1), ["provider", "clinical"]);
    private Players players = null!;
    private string wave = "";

    private Invitations Invitations => players.Host.Get<Invitations>();

    private RecordDesk Desk => players.Host.Get<RecordDesk>();

    public async Task InitializeAsync()
    {
        players = await Players.GatherAsync();
        wave = (await players.StartAsync()).Wave;
    }

    public Task DisposeAsync() => players.Host.DisposeAsync().AsTask();

    [Fact]
    public async Task R60_Gate_ThatNeedsViews_SaysWhoHasNotAnswered_AndPassesOnceAllHaveOrADecisionLetsItLapse()
    {
        await Invitations.InviteAsync(players.Manager, wave, Asked, default);
        await players.Host.SettleAsync();
        await players.PassAsync("G2", "G3");
        var views = await ViewsAsync();
        Assert.Contains("RTD", views.Select(view => view.Owner));
        Assert.Equal(views.Select(view => view.Owner).Order(), (await BlockersAsync()).Select(blocker => blocker.Body).Order());

        foreach (var view in views.Where(view => view.Owner != "QHM"))
        {
            var leader = LeaderOf(view.Owner);
            Assert.Contains(
                (await players.Host.Get<TaskDesk>().ListAsync(leader, default)).Items,
                task => task.Title.StartsWith("Give your view", StringComparison.Ordinal));
            await Desk.MoveAsync(leader, view.Id, Answer("support"), null, default);
        }

        var clinical = Assert.Single(views, view => view.Owner == "QHM");
        await Refused.AsAsync(RefusalKind.Forbidden, null, () => Desk.MoveAsync(LeaderOf("RTD"), clinical.Id, Answer("support"), null, default));
        await Refused.AsAsync(RefusalKind.Invalid, "note", () => Desk.MoveAsync(players["Y63-executive"], clinical.Id, new("lapse"), null, default));
        Assert.Equal("G3", (await players.LookAsync(Players.Move)).Gate);
        await Desk.MoveAsync(players["Y63-executive"], clinical.Id, new("lapse", "They meet only in July."), null, default);
        await players.Host.SettleAsync();

        Assert.Equal("G4", (await players.LookAsync(Players.Move)).Gate);
        var answered = await Desk.GetAsync(players.Manager, views.First(view => view.Owner == "RTD").Id, default);
        Assert.Equal("Two consultants", answered.Values["participants"]);
    }

    [Fact]
    public async Task R57_Invitation_SentAgain_AsksNobodyTwice()
    {
        var first = await Invitations.InviteAsync(players.Manager, wave, Asked, default);
        var second = await Invitations.InviteAsync(players.Manager, wave, Asked, default);
        await players.Host.SettleAsync();

        Assert.Equal(first.Records, second.Records);
        Assert.Equal(first.Invited, (await ViewsAsync()).Count);
    }

    [Fact]
    public async Task R58_Report_NamesServicesWithoutThePatientsVoice_UntilItIsHeard()
    {
        var report = players.Host.Get<VoiceReport>();
        await Invitations.InviteAsync(players.Manager, wave, new(null, new(2023, 6, 1), ["patient", "staff", "council", "voluntary"]), default);
        await players.Host.SettleAsync();
        Assert.Equal(("105", 4), Assert.Single((await report.ReadAsync(players.Manager, "patient", default)).Select(item => (item.Service, item.Waiting))));

        var patients = Assert.Single(await ViewsAsync(), view => view.Values["group"] == "patient");
        await Desk.MoveAsync(players["QHM-contributor"], patients.Id, Answer("concerned"), null, default);
        await players.Host.SettleAsync();

        Assert.Empty(await report.ReadAsync(players.Manager, "patient", default));
        Assert.Single(await report.ReadAsync(players.Manager, "staff", default));
    }

    [Fact]
    public async Task R60_Invitation_ThatIsNotPossible_IsRefused()
    {
        await Refused.AsAsync(RefusalKind.Forbidden, null, () => Invitations.InviteAsync(players["QHM-executive"], wave, Asked, default));
        await Refused.AsAsync(RefusalKind.NotFound, null, () => Invitations.InviteAsync(players.Manager, "wave-none", Asked, default));
        await Refused.AsAsync(RefusalKind.Invalid, "values.gate", () => Invitations.InviteAsync(players.Manager, wave, Asked with { Gate = "G99" }, default));
        await Refused.AsAsync(
            RefusalKind.Invalid, "values.group", () => Invitations.InviteAsync(players.Manager, wave, Asked with { Groups = ["owls"] }, default));
        await Refused.AsAsync(RefusalKind.Invalid, "due", () => Invitations.InviteAsync(players.Manager, wave, Asked with { Due = null }, default));
    }

    private static MoveInput Answer(string position) => new("answer", null, new Dictionary<string, string>
    {
        ["position"] = position,
        ["answer"] = "It helps our patients.",
        ["participants"] = "Two consultants",
    });

    private static Caller LeaderOf(string trust) => new($"{trust}-leader", "Leader", [new(Role.TrustLeader, trust)]);

    private async Task<IReadOnlyList<RecordEntry>> ViewsAsync() => (await Desk.ListAsync(players.Manager, new("view"), new(), default)).Items;

    private async Task<IReadOnlyList<Blocker>> BlockersAsync() =>
        [.. (await players.LookAsync(Players.Move)).Blockers.Where(blocker => blocker.Code == "record-open")];
}
