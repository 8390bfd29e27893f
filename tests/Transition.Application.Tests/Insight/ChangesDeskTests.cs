using Transition.Application.Access;
using Transition.Application.Insight;
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

    private static async Task<IReadOnlyList<ChangeView>> ListAsync(TestHost host, Caller caller) =>
        (await host.Get<ChangesDesk>().ListAsync(caller, false, new(), None)).Items;
}
