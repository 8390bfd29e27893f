using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Access;
using Transition.Application.Journal;
using Transition.Application.Notices;
using Transition.Application.Tasks;
using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.Domain.Notices;
using Transition.Domain.Submissions;

namespace Transition.Application.Tests.Notices;

/// <summary>Each decision is made known once, to every ICB and trust in its scope, with receipts and e-mails that go out once.</summary>
public sealed class NoticeDeskTests : IAsyncLifetime
{
    private static readonly Caller Leader = new("lena", "Lena", [new(Role.TrustLeader, "RTD")]);
    private readonly FakeSender sender = new();
    private Players players = null!;

    private NoticeDesk Desk => players.Host.Get<NoticeDesk>();

    public async Task InitializeAsync() => players = await Players.GatherAsync(services => services.AddSingleton<INoticeSender>(sender));

    public Task DisposeAsync() => players.Host.DisposeAsync().AsTask();

    [Fact]
    public async Task R27_Decision_IsMadeKnownToEveryIcbAndTrustInItsScope_WithWhatIsExpectedNext()
    {
        await DecideAsync();

        var notice = await Desk.OpenAsync(Leader, Assert.Single(await ListAsync(Leader, new(Mine: true))).Id, default);

        Assert.Contains("QHM", notice.Recipients);
        Assert.Contains("RTD", notice.Recipients);
        Assert.DoesNotContain("R0A", notice.Recipients);
        Assert.Contains("approved", notice.Headline, StringComparison.Ordinal);
        Assert.Contains(notice.Decided, text => text.Contains("The reason: It is ready.", StringComparison.Ordinal));
        Assert.Contains(
            notice.Expected,
            next => next is { Whom: "Each ICB of the footprint", By: not null } && next.What.StartsWith("G3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task R27_Decision_ThatIsDifferentForAService_CallsItByItsName()
    {
        await players.StartAsync();
        var paper = await players.TaskAsync("QHM-executive", "G2");
        await players.Host.Get<AnswerDesk>().DecideAsync(
            players["QHM-executive"], paper.Id,
            new(paper.Paper, Outcome.Approve, "It is ready.", Exceptions: [new(Players.Service, null, Outcome.Decline, "It is not.")]), default);
        await players.Host.SettleAsync();

        var notice = await Desk.OpenAsync(Leader, Assert.Single(await ListAsync(Leader, new(Mine: true))).Id, default);

        Assert.Contains(
            "It is different for Specialist cancer services (adults) (105): not approved. The reason: It is not.", notice.Decided);
    }

    [Fact]
    public async Task R27_Receipt_OfAPersonAndABody_IsNotedOnce()
    {
        await DecideAsync();
        var id = Assert.Single(await ListAsync(Leader, new(Unread: true))).Id;

        await Desk.OpenAsync(Leader, id, default);
        await Desk.OpenAsync(Leader, id, default);
        Assert.True((await Desk.OpenAsync(Leader, id, default)).MayAcknowledge);
        await Desk.AcknowledgeAsync(Leader, id, default);
        var read = await Desk.AcknowledgeAsync(Leader, id, default);

        Assert.Equal([("RTD", "lena", false), ("RTD", "lena", true)], read.Receipts.Select(receipt => (receipt.Body, receipt.Person, receipt.Acknowledged)));
        Assert.Empty(await ListAsync(Leader, new(Unread: true)));
        Assert.DoesNotContain((await Desk.OpenAsync(players.Manager, id, default)).Receipts, receipt => receipt.Person == "pm-1");
        await Refused.AsAsync(RefusalKind.Forbidden, null, () => Desk.AcknowledgeAsync(players.Manager, id, default));
        await Refused.AsAsync(RefusalKind.NotFound, null, () => Desk.OpenAsync(Leader, "notice-none", default));
        await Refused.AsAsync(RefusalKind.Forbidden, null, () => Desk.AcknowledgeAsync(TestHost.Auditor, id, default));
    }

    [Fact]
    public async Task R27_Mail_WhoseSenderDiesBeforeItIsNoted_GoesOutOnce()
    {
        sender.Deaths = 2;
        await DecideAsync();
        await players.Host.Get<Sweep>().RunAsync(TimeSpan.Zero, default);
        await players.Host.SettleAsync();
        await players.Host.Get<Sweep>().RunAsync(TimeSpan.Zero, default);
        await players.Host.SettleAsync();

        var entry = Assert.Single(await ListAsync(players.Manager, new()));
        Assert.Equal(entry.Recipients.Order(), sender.Sent.Select(mail => mail.To).Order());
        Assert.All(await Desk.OutboxAsync(players.Manager, 10, default), mail => Assert.Equal(DeliveryState.Sent, mail.Delivery!.State));
    }

    [Fact]
    public async Task R27_Mail_ThatCannotBeSent_IsParkedAndHoldsNothingUp()
    {
        sender.Away = true;
        await DecideAsync();
        foreach (var day in Enumerable.Range(17, 4))
        {
            await players.MoveToAsync(new(2023, 1, day));
        }

        Assert.All(await Desk.OutboxAsync(players.Manager, 10, default), mail =>
            Assert.Equal((DeliveryState.Parked, "The service is away."), (mail.Delivery!.State, mail.Delivery.Reason)));
        await players.ApproveAsync("Y63-executive", "G2");
        Assert.Contains((await players.LookAsync(Players.Move)).Blockers, blocker => blocker.Gate == "G3");
        sender.Away = false;
        await players.MoveToAsync(new(2023, 2, 20));
        Assert.Equal(5, (await Desk.OutboxAsync(players.Manager, 10, default)).Max(mail => mail.Delivery!.Attempts));
    }

    [Fact]
    public async Task R27_Publish_DoneAgain_MakesNoSecondNotice()
    {
        await DecideAsync();
        var entry = Assert.Single(await ListAsync(players.Manager, new()));
        var submission = (await players.Host.Get<AggregateJournal>().LoadAsync<Submission>(
            (await Desk.OpenAsync(players.Manager, entry.Id, default)).Submission, default)).State;

        await players.Host.Get<NoticeWriter>().PublishAsync(submission, submission.Decision!, default);
        await players.Host.SettleAsync();

        Assert.Equal(entry.Version, Assert.Single(await ListAsync(players.Manager, new())).Version);
    }

    private async Task DecideAsync()
    {
        await players.StartAsync();
        await players.ApproveAsync("QHM-executive", "G2");
        await players.Host.SettleAsync();
    }

    private async Task<IReadOnlyList<NoticeEntry>> ListAsync(Caller caller, NoticeQuery query) =>
        (await Desk.ListAsync(caller, query, new(), default)).Items;
}
