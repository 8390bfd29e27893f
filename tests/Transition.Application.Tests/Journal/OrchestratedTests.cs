using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Application.Waves;

namespace Transition.Application.Tests.Journal;

/// <summary>Where orchestrations wait, and several processes work on one storage.</summary>
public sealed class OrchestratedTests
{
    private static readonly AggregateRef Paper = new("submission", "w.G2.QOP.1");
    private static readonly DateTimeOffset Day = new(2025, 4, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Dues_SetByAnotherProcessMeanwhile_AreSetAgain()
    {
        await using var host = TestHost.Empty();
        var index = host.Get<IDueIndex>();
        var (one, other) = (new Dues(index, new(Orchestrated: true)), new Dues(index, new(Orchestrated: true)));
        await SetAsync(one, Day);
        await SetAsync(other, Day.AddDays(5));

        await SetAsync(one, Day);

        Assert.Equal([(Paper, Day)], await ListAsync(index));
    }

    [Fact]
    public async Task Dues_LeftBehindByAnotherProcess_GoWithTheNextLook()
    {
        await using var host = TestHost.Empty();
        var index = host.Get<IDueIndex>();
        await SetAsync(new(index, new(Orchestrated: true)), Day);
        var other = new Dues(index, new(Orchestrated: true));

        await SetAsync(other, null);
        other.SetLooked(Paper, null);
        await other.FlushAsync(Pace.WithoutRest, CancellationToken.None);

        Assert.Empty(await ListAsync(index));
    }

    [Fact]
    public async Task Due_LeftBehindByAnotherProcess_GoesWithTheLookThatFindsNothingToDo()
    {
        await using var host = await TestHost.WithReferenceDataAsync(services => services.AddSingleton(new Hosting(Orchestrated: true)));
        var left = new AggregateRef("organisation", "QHM");
        var index = host.Get<IDueIndex>();
        await index.SetAsync([(left, Day)], CancellationToken.None);

        await host.Get<Settler>().LookAsync(left, CancellationToken.None);

        Assert.DoesNotContain(await ListAsync(index), item => item.Aggregate == left);
    }

    [Fact]
    public async Task R19_Launch_IsLeftToTheOrchestrationAndDueUntilItIsDone()
    {
        await using var host = await TestHost.WithReferenceDataAsync(services => services.AddSingleton(new Hosting(Orchestrated: true)));
        var planner = host.Get<WavePlanner>();
        var wave = await planner.PlanAsync(
            TestHost.Manager, new("Two", "joint-then-delegated", new(["2"], null), ["NENC", "NW"], new(new(2024, 4, 1), new(2025, 4, 1))), "key",
            CancellationToken.None);
        await planner.LaunchAsync(TestHost.Manager, wave.Id, CancellationToken.None);
        await host.SettleAsync();
        var launched = await planner.GetAsync(TestHost.Manager, wave.Id, CancellationToken.None);
        var due = await ListAsync(host.Get<IDueIndex>());

        foreach (var footprint in launched.Footprints)
        {
            await host.Get<LaunchWave>().StartAsync(wave.Id, footprint, CancellationToken.None);
            await host.Get<LaunchWave>().StartAsync(wave.Id, footprint, CancellationToken.None);
        }

        await host.SettleAsync();
        Assert.Equal(("launching", 0), (launched.Status, launched.Started));
        Assert.Contains((new AggregateRef("wave", wave.Id), launched.LaunchedAt!.Value), due);
        Assert.Equal("launched", (await planner.GetAsync(TestHost.Manager, wave.Id, CancellationToken.None)).Status);
        Assert.DoesNotContain(await ListAsync(host.Get<IDueIndex>()), item => item.Aggregate.Kind == "wave");
    }

    private static Task SetAsync(Dues dues, DateTimeOffset? due)
    {
        dues.Set(Paper, due);
        return dues.FlushAsync(Pace.WithoutRest, CancellationToken.None);
    }

    private static async Task<List<(AggregateRef Aggregate, DateTimeOffset Due)>> ListAsync(IDueIndex index)
    {
        List<(AggregateRef Aggregate, DateTimeOffset Due)> items = [];
        await foreach (var item in index.ReadAllAsync(CancellationToken.None))
        {
            items.Add(item);
        }

        return items;
    }
}
