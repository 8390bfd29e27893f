using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Domain.Common;
using Transition.Domain.Transitions;

namespace Transition.Application.Tests.Insight;

public sealed class DashboardTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private TestHost host = null!;

    public async Task InitializeAsync() => host = await Story.TellAsync();

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task R93_Get_OfAWaveUnderWay_CountsItsTransitionsEachWay()
    {
        var view = await host.Get<Dashboard>().GetAsync(TestHost.Manager, None);

        Assert.Equal(6, view.Transitions);
        Assert.Equal(6, view.Cells.Sum(cell => cell.Count));
        Assert.Equal(new Dictionary<string, int> { ["Y62"] = 3, ["Y63"] = 3 }, view.Totals.ByRegion);
        Assert.Equal(new Dictionary<string, int> { ["NENC"] = 3, ["NW"] = 3 }, view.Totals.ByFootprint);
        Assert.Equal(new Dictionary<string, int> { ["nhse"] = 6 }, view.Totals.ByState);
        Assert.Equal(new Dictionary<string, int> { ["active"] = 6 }, view.Totals.ByStatus);
        Assert.Equal(6, view.Totals.ByPhase.Values.Sum());
        Assert.Equal(6, view.Totals.ByGate.Values.Sum());
        Assert.Equal((59, 164 * 42), (view.Services.Ready, view.Holdings.Nhse));
        Assert.Empty(view.Overdue);
        Assert.Equal([new DashboardTarget(new(2023, 4, 1), HoldingState.Joint, 6)], view.NextTargets);
    }

    [Fact]
    public async Task R93_Get_AfterTheTargetWasMissed_ListsWhatIsOverdue()
    {
        host.Clock.Now = new(2023, 4, 2, 9, 0, 0, TimeSpan.Zero);
        await host.Get<Deadlines>().PlayAsync(None);

        var view = await host.Get<Dashboard>().GetAsync(TestHost.Manager, None);

        Assert.Equal(6, view.OverdueCount);
        Assert.All(view.Overdue, line => Assert.Equal(TransitionStatus.Overdue, line.Status));
        Assert.Empty(view.NextTargets);
    }

    [Fact]
    public async Task R96_Get_WithoutARole_IsForbidden() =>
        await Refused.AsAsync(RefusalKind.Forbidden, null, () => host.Get<Dashboard>().GetAsync(TestHost.Nobody, None));
}
