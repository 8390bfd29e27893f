using Transition.Application.Journal;
using Transition.Application.Transitions;
using Transition.Application.Waves;
using Transition.Domain.Common;
using Transition.Domain.Waves;

namespace Transition.Application.Tests.Waves;

public sealed class RetargetManyTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Targets Later = new(new(2023, 10, 1));

    [Fact]
    public async Task R20_Preview_TellsWhatMovesAndWhatIsRefused_AndChangesNothing()
    {
        await using var host = await Story.TellAsync();
        var wave = await WaveAsync(host);

        var preview = await host.Get<RetargetMany>().PreviewAsync(
            TestHost.Manager, wave, new(["NENC"], null, null, Later, "A later start"), None);

        Assert.Equal((3, 3, 0), (preview.Chosen, preview.Changed.Count, preview.Unchanged));
        Assert.All(preview.Changed, line => Assert.Equal(new DateOnly(2023, 4, 1), line.Before.Joint));
        Assert.All(await TargetsAsync(host, wave), target => Assert.Equal(new DateOnly(2023, 4, 1), target));
        var past = await host.Get<RetargetMany>().PreviewAsync(
            TestHost.Manager, wave, new(null, null, null, new(new(2022, 1, 1)), "Into the past"), None);
        Assert.Equal((0, 6), (past.Changed.Count, past.Refused.Count));
    }

    [Fact]
    public async Task R20_Retarget_ByFootprintAndService_MovesThoseAlone_AndIsOnTheRecord()
    {
        await using var host = await Story.TellAsync();
        var wave = await WaveAsync(host);
        var input = new RetargetManyInput(["NENC"], ["2", "3"], "preparation", Later, "A later start");

        var asked = await host.Get<RetargetMany>().AskAsync(TestHost.Manager, wave, input, "key", None);
        await host.SettleAsync();

        var done = await host.Get<RetargetMany>().GetAsync(TestHost.Auditor, wave, asked.Id, None);
        Assert.Equal(("done", 2, 2, 2), (done.Status, done.Chosen, done.Handled, done.Retargeted));
        var moved = (await LinesAsync(host, wave)).Where(line => line.Targets.Joint == Later.Joint).Select(line => (line.Footprint, line.Service));
        Assert.Equal([("NENC", "2"), ("NENC", "3")], moved.Order());
    }

    [Fact]
    public async Task R20_Retarget_SentAgain_IsTheSameOne()
    {
        await using var host = await Story.TellAsync();
        var wave = await WaveAsync(host);
        var input = new RetargetManyInput(null, null, null, Later, "A later start");
        var first = await host.Get<RetargetMany>().AskAsync(TestHost.Manager, wave, input, "key", None);
        await host.SettleAsync();
        var tranche = await host.Get<AggregateJournal>().LoadAsync<Tranche>(Tranche.IdOf(wave, "NENC"), None);

        var again = await host.Get<RetargetMany>().AskAsync(TestHost.Manager, wave, input, "key", None);
        await host.SettleAsync();

        Assert.Equal(first.Id, again.Id);
        Assert.Equal(tranche.Version, (await host.Get<AggregateJournal>().LoadAsync<Tranche>(Tranche.IdOf(wave, "NENC"), None)).Version);
    }

    [Fact]
    public async Task R20_Retarget_StoppedHalfWay_GoesOnAndDoesNothingTwice()
    {
        await using var host = await Story.TellAsync();
        var wave = await WaveAsync(host);
        var order = new RetargetOrder(
            wave, [new(Tranche.IdOf(wave, "NENC"), ["2"]), new(Tranche.IdOf(wave, "NW"), ["2"])], Later, "A later start");
        var journal = host.Get<AggregateJournal>();

        // As a crash leaves it after the first tranche has moved, and before that was noted.
        await host.Get<Tranches>().SteerAsync(
            order.Lines[0].Tranche, Actor.System,
            (state, pathway) => state.Retarget(["2"], Later, order.Reason, pathway, journal.By(Actor.System)), None);
        await host.SettleAsync();
        await journal.ExecuteAsync<Retargeting>("retarget-x", Actor.System, state => state.Ask(order, "request", journal.By(Actor.System)), None);
        await host.Get<RunRetargeting>().RunAsync("retarget-x", None);
        await host.SettleAsync();

        var done = await host.Get<RetargetMany>().GetAsync(TestHost.Manager, wave, "retarget-x", None);
        Assert.Equal(("done", 2, 0), (done.Status, done.Retargeted, done.Refused.Count));
        Assert.Equal(2, (await LinesAsync(host, wave)).Count(line => line.Targets.Joint == Later.Joint));
    }

    [Theory]
    [InlineData("footprints", "WM", "2")]
    [InlineData("services", "NENC", "90")]
    public async Task R20_Retarget_OfWhatTheWaveDoesNotHave_NamesTheField(string field, string footprint, string service)
    {
        await using var host = await Story.TellAsync();
        var wave = await WaveAsync(host);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.Get<RetargetMany>().PreviewAsync(
            TestHost.Manager, wave, new([footprint], [service], null, Later, "Why"), None));

        Assert.Equal((RefusalKind.Invalid, field), (refused.Kind, refused.Field));
    }

    [Fact]
    public async Task R96_Retarget_ByAnApprover_IsForbidden()
    {
        await using var host = TestHost.Empty();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => host.Get<RetargetMany>().AskAsync(
            TestHost.Icb, "wave", new(null, null, null, Later, "Why"), "key", None));

        Assert.Equal(RefusalKind.Forbidden, refused.Kind);
    }

    private static async Task<string> WaveAsync(TestHost host) =>
        (await host.Get<WavePlanner>().ListAsync(TestHost.Manager, None)).Items[0].Id;

    private static async Task<IReadOnlyList<LineView>> LinesAsync(TestHost host, string wave) =>
        (await host.Get<TransitionDesk>().ListAsync(TestHost.Manager, new(wave), null, null, None)).Items;

    private static async Task<IEnumerable<DateOnly?>> TargetsAsync(TestHost host, string wave) =>
        (await LinesAsync(host, wave)).Select(line => line.Targets.Joint);
}
