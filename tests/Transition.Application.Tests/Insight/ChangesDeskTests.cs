using Transition.Application.Access;
using Transition.Application.Committees;
using Transition.Application.Insight;
using Transition.Application.Records;
using Transition.Domain.Access;

namespace Transition.Application.Tests.Insight;

public sealed class ChangesDeskTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task R27_Changes_OfAStory_AreTheNewestFirst_AndUnread()
    {
        await using var host = await Story.TellAsync();

        var changes = await ListAsync(host, TestHost.Manager);

        Assert.All(changes, change => Assert.True(change.Unread));
        Assert.Equal(changes.OrderByDescending(change => change.At).Select(change => change.At), changes.Select(change => change.At));
        Assert.Superset(
            new HashSet<string> { "wave-planned", "wave-launched", "suitability-decided", "escalated" },
            changes.Select(change => change.Type).ToHashSet());
    }

    [Fact]
    public async Task R27_Changes_OfABody_AreThoseThatConcernIt()
    {
        await using var host = await Story.TellAsync();
        var executive = new Caller("eve", "Eve", [new(Role.Approver, "QHM", Capacity.Executive)]);
        var elsewhere = new Caller("emil", "Emil", [new(Role.Approver, "QMJ", Capacity.Executive)]);

        Assert.Contains(await ListAsync(host, executive), change => change.Type == "escalated");
        Assert.Equal(["suitability-decided"], (await ListAsync(host, elsewhere)).Select(change => change.Type));
    }

    [Fact]
    public async Task R94_Changes_OfATrust_AreThoseOfItsIcb_WithoutPapers()
    {
        await using var host = await Story.TellAsync();
        var trust = (await host.Get<Library<Domain.Organisations.Organisation>>().AllAsync(None)).Values
            .First(body => body.Facts is { Kind: "trust", Parent: "QHM" });
        var leader = new Caller("lea", "Lea", [new(Role.TrustLeader, trust.Id)]);

        Assert.Equal(["gate-met", "suitability-decided"], (await ListAsync(host, leader)).Select(change => change.Type));
    }

    [Fact]
    public async Task R27_Changes_OfATrust_TellWhatWasDecided_WhichIsPublished()
    {
        await using var players = await Players.StartedAsync();
        await players.ApproveAsync("QHM-executive", "G2");
        await players.Host.SettleAsync();

        Assert.Contains(await ListAsync(players.Host, LeaderOf("RTD")), change => change is { Type: "decided", Kind: "submission" });
    }

    [Fact]
    public async Task R33_Changes_OfARecord_ReachWhoOpenedItAndWhoSeesToIt_AndNobodyWhoMayNotReadIt()
    {
        await using var players = await Players.StartedAsync();
        var opened = await players.Host.Get<RecordDesk>().OpenAsync(
            LeaderOf("RTD"),
            new("enquiry", new Dictionary<string, string> { ["from"] = "trust", ["question"] = "Who signs?", ["contact"] = "Contracts office" },
                "QHM", null, new(2023, 3, 1), [new("service", "105"), new("footprint", "NENC")], null),
            "enquiry", None);
        await players.Host.SettleAsync();

        foreach (var reader in (Caller[])[LeaderOf("RTD"), players["QHM-contributor"], players.Manager])
        {
            Assert.Contains(await ListAsync(players.Host, reader), change => change.Type == "record-opened" && change.Of == opened.Id);
        }

        Assert.DoesNotContain(await ListAsync(players.Host, LeaderOf("RX4")), change => change.Kind == "record");
    }

    [Fact]
    public async Task R24_Changes_OfACommittee_ReachTheBodiesOfItsFootprint()
    {
        await using var players = await Players.StartedAsync();
        await players.Host.Get<CommitteeDesk>().ConstituteAsync(players.Manager, new("JC-NENC"), None);
        await players.Host.SettleAsync();

        Assert.Contains(await ListAsync(players.Host, players["QHM-board"]), change => change.Type == "committee-constituted");
        Assert.DoesNotContain(await ListAsync(players.Host, players["QOP-board"]), change => change.Kind == "committee");
    }

    [Fact]
    public async Task R27_Marked_ChangesAreRead_AndOthersStayUnread_HoweverOftenTheyAreShown()
    {
        await using var host = await Story.TellAsync();
        var before = await ListAsync(host, TestHost.Manager);
        Assert.Equal(before.Count, (await ListAsync(host, TestHost.Manager)).Count(change => change.Unread));

        await host.Get<ChangesDesk>().MarkAsync(TestHost.Manager, [before[0].Id, "unknown"], None);
        await host.Get<ChangesDesk>().MarkAsync(TestHost.Manager, [before[1].Id], None);

        var unread = await host.Get<ChangesDesk>().ListAsync(TestHost.Manager, true, new(), None);
        Assert.Equal(before.Skip(2).Select(change => change.Id), unread.Items.Select(change => change.Id));
        Assert.All(await ListAsync(host, TestHost.Auditor), change => Assert.True(change.Unread));
    }

    private static Caller LeaderOf(string trust) => new($"{trust}-leader", "Lea", [new(Role.TrustLeader, trust)]);

    private static async Task<IReadOnlyList<ChangeView>> ListAsync(TestHost host, Caller caller) =>
        (await host.Get<ChangesDesk>().ListAsync(caller, false, new(), None)).Items;
}
