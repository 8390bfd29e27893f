using Transition.Application.Agreements;
using Transition.Application.Evidence;
using Transition.Application.Insight;
using Transition.Application.Tasks;
using Transition.Application.Transitions;

namespace Transition.Application.Tests.Agreements;

/// <summary>The next term of an agreement that somebody drew up by hand, and that is renewed.</summary>
public sealed class NextTermTests
{
    private static readonly CancellationToken Never = CancellationToken.None;
    private static readonly DateOnly From = new(2023, 4, 1);

    [Theory]
    [InlineData("joint-working", null)]
    [InlineData("collaboration", true)]
    public async Task R23_Renewal_OfOneDrawnByHand_DrawsItsNextTermAsItStands(string kind, bool? renews)
    {
        await using var players = await Players.GatherAsync();
        var first = await DrawAsync(players, kind, renews);
        await SignAllAsync(players, first.Id);

        await players.MoveToAsync(new(2023, 8, 2));

        var next = Assert.Single(await OthersAsync(players, first.Id));
        Assert.Equal((new DateOnly(2023, 10, 1), new DateOnly(2024, 3, 31)), (next.From, next.Until!.Value));
        Assert.Equal(["105", "6"], next.Services);
        Assert.Equal(["QHM", "QYG", "Y63"], next.Slots.Select(slot => slot.Body));
        Assert.All(next.Slots, slot => Assert.True(slot.Open));
        Assert.Equal((first.Terms!.Name, "Employment", renews), (next.Terms!.Name, Assert.Single(next.Terms.Reserved), next.Terms.Renews));
        Assert.Equal((new DateOnly(2023, 9, 30), first.Kind), (next.Due, next.Kind));
    }

    [Fact]
    public async Task R23_NextTerm_OnceSigned_IsRenewedInItsTurn_AndIsNotDrawnTwice()
    {
        await using var players = await Players.GatherAsync();
        var first = await DrawAsync(players, "joint-working", null);
        await SignAllAsync(players, first.Id);
        await players.MoveToAsync(new(2023, 8, 2));
        var second = Assert.Single(await OthersAsync(players, first.Id));
        await SignAllAsync(players, second.Id);

        await players.MoveToAsync(new(2023, 10, 1));
        Assert.Equal("expired", (await ReadAsync(players, first.Id)).Status);
        await players.MoveToAsync(new(2024, 2, 1));

        var third = Assert.Single(await OthersAsync(players, first.Id, second.Id));
        Assert.Equal((new DateOnly(2024, 4, 1), new DateOnly(2024, 9, 30)), (third.From, third.Until!.Value));
    }

    [Fact]
    public async Task R23_NextTerm_OfOneWithAVariationOnTheTable_IsOfTheTextInForce()
    {
        await using var players = await Players.GatherAsync();
        var first = await DrawAsync(players, "joint-working", null);
        await SignAllAsync(players, first.Id);
        await players.Host.Get<AgreementWork>().VaryAsync(
            players.Manager, first.Id, new("Nobody has agreed to it.", ["105"], ["Everything"]), Never);

        await players.MoveToAsync(new(2023, 8, 2));

        var next = Assert.Single(await OthersAsync(players, first.Id));
        Assert.Equal(["105", "6"], next.Services);
        Assert.Equal(["Employment"], next.Terms!.Reserved);
    }

    [Fact]
    public async Task R23_NextTerm_OfOneThatAGateNeedsToo_KeepsWhatNoGateAskedFor()
    {
        await using var players = await Players.GatherAsync();
        var first = await players.Host.Get<AgreementWork>().DrawAsync(
            players.Manager, new("joint-working", "QHM", ["QHM", "Y63"], ["6"], new DateOnly(2024, 4, 1), Reserved: ["Employment"]), "by-hand", Never);
        await players.StartAsync();
        await players.ToJointAsync();
        Assert.Equal(["6", "105"], (await ReadAsync(players, first.Id)).Services);

        await players.MoveToAsync(new(2025, 2, 1));

        var next = Assert.Single(await OthersAsync(players, first.Id));
        Assert.Equal(["6"], next.Services);
        Assert.Equal(["Employment"], next.Terms!.Reserved);
    }

    [Fact]
    public async Task R23_NextTerm_LeavesOutWhatAnotherMoveDelegatesByThen()
    {
        await using var players = await Players.GatherAsync();
        var first = await JointAsync(players, byHand: ["6"]);
        await DelegateAsync(players, new(2025, 4, 1));

        await players.MoveToAsync(new(2025, 2, 1));

        Assert.Equal(["6"], Assert.Single(await OthersAsync(players, first)).Services);
    }

    [Fact]
    public async Task R23_NextTerm_OfWhatAnotherMoveDelegatesByThen_IsNotDrawn()
    {
        await using var players = await Players.GatherAsync();
        var first = await JointAsync(players, byHand: []);
        await DelegateAsync(players, new(2025, 4, 1));

        await players.MoveToAsync(new(2025, 2, 1));

        Assert.Empty(await OthersAsync(players, first));
    }

    [Fact]
    public async Task R23_NextTerm_KeepsWhatAnotherMoveDelegatesLater()
    {
        await using var players = await Players.GatherAsync();
        var first = await JointAsync(players, byHand: []);
        await DelegateAsync(players, new(2025, 6, 1));

        await players.MoveToAsync(new(2025, 2, 1));

        Assert.Equal([Players.Service], Assert.Single(await OthersAsync(players, first)).Services);
    }

    [Theory]
    [InlineData("joint-working", false)]
    [InlineData("collaboration", null)]
    public async Task R23_Agreement_ThatDoesNotRenew_EndsWithoutANextTerm(string kind, bool? renews)
    {
        await using var players = await Players.GatherAsync();
        var first = await DrawAsync(players, kind, renews);
        await SignAllAsync(players, first.Id);

        await players.MoveToAsync(new(2023, 10, 1));

        Assert.Empty(await OthersAsync(players, first.Id));
        Assert.Equal("expired", (await ReadAsync(players, first.Id)).Status);
    }

    /// <summary>Brings the service to joint commissioning to stay, under an agreement that covers others besides; gives the agreement's id.</summary>
    private static async Task<string> JointAsync(Players players, string[] byHand)
    {
        if (byHand.Length > 0)
        {
            await players.Host.Get<AgreementWork>().DrawAsync(
                players.Manager, new("joint-working", "QHM", ["QHM", "Y63"], byHand, new DateOnly(2024, 4, 1)), "by-hand", Never);
        }

        await players.Host.Get<TransitionDesk>().StartAsync(
            players.Manager, new(Players.Service, Players.Footprint, "joint-only", new(new(2024, 4, 1))), "joint", Never);
        await players.ToJointAsync();
        return Assert.Single(await OthersAsync(players)).Id;
    }

    private static async Task DelegateAsync(Players players, DateOnly on)
    {
        await players.Host.Get<TransitionDesk>().StartAsync(
            players.Manager, new(Players.Service, Players.Footprint, "delegate-from-joint", new(Delegated: on)), "delegated", Never);
        await players.Host.SettleAsync();
    }

    private static Task<AgreementView> DrawAsync(Players players, string kind, bool? renews) => players.Host.Get<AgreementWork>().DrawAsync(
        players.Manager,
        new(kind, "QHM", ["QHM", "QYG", "Y63"], ["105", "6"], From, From.AddMonths(6).AddDays(-1), Reserved: ["Employment"], Renews: renews),
        "by-hand", Never);

    private static async Task SignAllAsync(Players players, string id)
    {
        foreach (var body in (string[])["QHM", "QYG", "Y63"])
        {
            var signatory = players[$"{body}-signatory"];
            var inbox = await players.Host.Get<TaskDesk>().ListAsync(signatory, Never);
            var task = Assert.Single(inbox.Items);
            var paper = (await players.Host.Get<TaskDesk>().GetAsync(signatory, task.Id, Never)).Paper;
            using var file = new MemoryStream("Executed."u8.ToArray());
            var document = await players.Host.Get<EvidenceDesk>().UploadAsync(
                signatory, new("executed-agreement", null, new Dictionary<string, string> { ["agreement"] = id }, "executed.txt", null, file), id, Never);
            await players.Host.Get<AnswerDesk>().SignAsync(signatory, task.Id, new("A. Signatory", document.Id, paper), Never);
        }

        await players.Host.SettleAsync();
    }

    private static async Task<IReadOnlyList<AgreementView>> OthersAsync(Players players, params string[] but)
    {
        await players.Host.SettleAsync();
        var list = await players.Host.Get<AgreementQueries>().ListAsync(players.Manager, new MatterFilter(), Never);
        var found = await Task.WhenAll(list.Items.Select(entry => ReadAsync(players, entry.Id)));
        return [.. found.Where(agreement => !but.Contains(agreement.Id))];
    }

    private static Task<AgreementView> ReadAsync(Players players, string id) =>
        players.Host.Get<AgreementQueries>().GetAsync(players.Manager, id, Never);
}
