using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Access;
using Transition.Application.Journal;
using Transition.Application.Notices;
using Transition.Application.Tasks;
using Transition.Application.Tests.Notices;
using Transition.Domain.Common;
using Transition.Domain.Notices;

namespace Transition.Application.Tests.Tasks;

/// <summary>Whoever wants it is told once a working day what waits for them, even where the process dies between sending and noting.</summary>
public sealed class DigestPostTests : IAsyncLifetime
{
    private const string Person = "QHM-executive";
    private static readonly DateOnly Monday = new(2023, 6, 5);
    private readonly FakeSender sender = new();
    private Players players = null!;

    private DigestDesk Desk => players.Host.Get<DigestDesk>();

    private IEnumerable<NoticeMail> Mine => sender.Sent.Where(mail => mail.Key.StartsWith("digest~", StringComparison.Ordinal));

    public async Task InitializeAsync()
    {
        players = await Players.GatherAsync(services => services.AddSingleton<INoticeSender>(sender));
        players.Host.Clock.Now = London.Midnight(Monday).AddHours(9);
        await players.StartAsync();
    }

    public Task DisposeAsync() => players.Host.DisposeAsync().AsTask();

    [Fact]
    public async Task R28_Digest_GoesOutOncePerWorkingDay_ToThoseWhoWantIt()
    {
        await SwitchAsync(on: true);
        for (var day = Monday; day <= Monday.AddDays(7); day = day.AddDays(1))
        {
            await players.MoveToAsync(day);
            await players.MoveToAsync(day);
        }

        Assert.Equal(["06", "07", "08", "09", "12"], Mine.Select(mail => mail.Key[^2..]));
        Assert.All(Mine, one => Assert.StartsWith($"digest~{Person}~2023-06-", one.Key, StringComparison.Ordinal));
        var mail = Mine.First();
        Assert.Equal((Person, "1 task waits for you"), (mail.To, mail.Subject));
        Assert.Equal("QHM", mail.Otherwise);
        Assert.Contains("5 August 2023: G2 Do we agree to plan these services for this footprint?", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R28_Digest_SentButNotNoted_IsNotSentTwice()
    {
        await SwitchAsync(on: true);
        sender.Deaths = 1;
        players.Host.Clock.Now = London.Midnight(Monday.AddDays(1)).AddHours(8);
        await Assert.ThrowsAsync<InvalidOperationException>(() => players.Host.Get<DigestPost>().DeliverAsync(Person, default));

        await players.Host.Get<DigestPost>().DeliverAsync(Person, default);
        await players.Host.Get<DigestPost>().DeliverAsync(Person, default);

        Assert.Single(Mine);
        Assert.Equal(DeliveryState.Sent, (await Desk.GetAsync(players[Person], default)).Last!.State);
    }

    [Fact]
    public async Task R28_Digest_WhileTheServiceIsAway_IsTriedAgainOnTheSameDay()
    {
        await SwitchAsync(on: true);
        sender.Away = true;
        await players.MoveToAsync(Monday.AddDays(1));
        Assert.Equal(DeliveryState.Failed, (await Desk.GetAsync(players[Person], default)).Last!.State);
        sender.Away = false;

        players.Host.Clock.Now = players.Host.Clock.Now.AddMinutes(6);
        await players.Host.Get<Deadlines>().PlayAsync(default);

        Assert.Single(Mine);
        Assert.Equal(DeliveryState.Sent, (await Desk.GetAsync(players[Person], default)).Last!.State);
    }

    [Fact]
    public async Task R28_Digest_OfADayWithoutTasks_IsNotSent()
    {
        await SwitchAsync(on: true);
        await players.ApproveAsync(Person, "G2");

        await players.MoveToAsync(Monday.AddDays(1));

        Assert.Empty(Mine);
        Assert.Equal((0, null), ((await Desk.GetAsync(players[Person], default)).Last!.Tasks, (await Desk.GetAsync(players[Person], default)).Last!.State));
    }

    [Fact]
    public async Task R28_Digest_SwitchedOff_StaysAway()
    {
        await SwitchAsync(on: true);
        await SwitchAsync(on: false);

        await players.MoveToAsync(Monday.AddDays(3));

        Assert.Empty(Mine);
        await Refused.AsAsync(RefusalKind.Invalid, "on", () => Desk.SwitchAsync(players[Person], new(null), default));
        await Refused.AsAsync(RefusalKind.Forbidden, null, () => Desk.SwitchAsync(players["auditor-1"], new(true), default));
    }

    [Fact]
    public async Task R28_Digest_OfWhatWaitsForSeveralBodies_GoesIntoTheMailboxOfNone()
    {
        await players.Host.Get<PeopleDesk>().GrantAsync(TestHost.Administrator, Person, new("approver", "Y63", "executive"), default);
        await SwitchAsync(on: true);

        await players.MoveToAsync(Monday.AddDays(1));

        var mail = Assert.Single(Mine);
        Assert.Equal(("2 tasks wait for you", null), (mail.Subject, mail.Otherwise));
    }

    [Fact]
    public async Task R28_Digest_IsInTheOutbox_WithWhatHasBecomeOfIt()
    {
        Assert.Empty(await Desk.OutboxAsync(players.Manager, 10, default));
        await SwitchAsync(on: true);
        sender.Away = true;
        await players.MoveToAsync(Monday.AddDays(1));

        var failed = Assert.Single(await Desk.OutboxAsync(players.Manager, 10, default));
        Assert.Equal((Person, 1, DeliveryState.Failed, 1, "The service is away."),
            (failed.Id, failed.Last!.Tasks, failed.Delivery!.State, failed.Delivery.Attempts, failed.Delivery.Reason));

        sender.Away = false;
        await players.MoveToAsync(Monday.AddDays(2));
        var sent = Assert.Single(await Desk.OutboxAsync(players.Manager, 10, default));
        Assert.Equal((Monday.AddDays(2), DeliveryState.Sent), (sent.Day, sent.Delivery!.State));
        await Refused.AsAsync(RefusalKind.Forbidden, null, () => Desk.OutboxAsync(players[Person], 10, default));
    }

    private async Task SwitchAsync(bool on)
    {
        await Desk.SwitchAsync(players[Person], new(on), default);
        await players.Host.SettleAsync();
    }
}
