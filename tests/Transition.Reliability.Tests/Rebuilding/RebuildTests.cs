using Transition.Application.Insight;
using Transition.Reliability.Tests.Support;
using Transition.TestSupport;
using Xunit.Abstractions;

namespace Transition.Reliability.Tests.Rebuilding;

/// <summary>Read models are made anew by one process while people work on another, and by processes that die over it.</summary>
public sealed class RebuildTests(Furnished furnished, ITestOutputHelper output) : IClassFixture<Furnished>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private const int RequestsACommand = 25;

    private readonly HastyTime time = new(keepsPace: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Story_WhileItsReadModelsAreRebuiltAllTheTime_EndsAsIfTheyWereNot(bool dies)
    {
        var (expected, _) = await furnished.UndisturbedAsync();
        var ground = furnished.Copy(time);
        await using var crew = await Crew.GatherAsync(ground, FaultPlan.None);
        var (commands, rebuilt, died) = (0, 0, 0);
        var random = new Random(Soak.Seed);
        var plan = FaultPlan.None;
        var rebuilding = RebuildOnceAsync();
        crew.AfterEach = async _ =>
        {
            commands++;
            var goal = plan.Requests + RequestsACommand;
            await Waiting.UntilAsync(() => Task.FromResult(rebuilding.IsCompleted || plan.Requests >= goal), () => "the rebuild");
            if (rebuilding.IsCompleted)
            {
                await rebuilding;
                rebuilding = RebuildOnceAsync();
            }
        };

        await new Scenario(crew).PlayAsync();
        await rebuilding;
        await using var heir = await Node.StartAsync(ground, crew.Node.Clock, FaultPlan.None);
        if (dies)
        {
            // Otherwise the last one must have left everything right, without another.
            await heir.Get<Rebuild>().RunAsync(null, None);
        }

        output.WriteLine($"Seed {Soak.Seed}: rebuilt {rebuilt} times, broken off {died} times, in {commands} commands.");
        var remains = await Remains.OfAsync(heir);
        Assert.True(expected.SequenceEqual(remains), $"Seed {Soak.Seed}:\n{Remains.Difference(expected, remains)}");
        Assert.True(rebuilt + died > 2 && died > 0 == dies);

        async Task RebuildOnceAsync()
        {
            plan = dies ? new FaultPlan(FaultKind.KilledAfter, random.Next(1, 1500)) : FaultPlan.None;
            if (await RebuildAsync(ground, crew, plan) > 0)
            {
                rebuilt++;
            }
            else
            {
                died++;
            }
        }
    }

    [Theory]
    [InlineData(FaultKind.KilledBefore)]
    [InlineData(FaultKind.KilledAfter)]
    public async Task Rebuild_KilledAtItsNthRequest_ChangesNothingThatIsRead_AndSucceedsTheNextTime(FaultKind kind)
    {
        var ground = furnished.Copy(time);
        await using var crew = await Crew.GatherAsync(ground, FaultPlan.None);
        await new Scenario(crew).PlayBeginningAsync();
        var expected = await Remains.OfAsync(crew.Node);
        var requests = await RebuildAsync(ground, crew, FaultPlan.None);

        var numbers = Soak.Sample(requests, usual: 12);
        foreach (var number in numbers)
        {
            await RebuildAsync(ground, crew, new(kind, number));
            Assert.Equal(expected, (await Remains.OfAsync(crew.Node)).Where(Remains.IsShown));
        }

        await RebuildAsync(ground, crew, FaultPlan.None);
        Assert.Equal(expected, await Remains.OfAsync(crew.Node));
        output.WriteLine($"{kind}: {numbers.Count} rebuilds of about {requests} requests broken off.");
    }

    /// <returns>How many requests it took; 0 if it was broken off.</returns>
    private static async Task<int> RebuildAsync(Ground ground, Crew crew, FaultPlan plan)
    {
        try
        {
            await using var node = await Node.StartAsync(ground, crew.Node.Clock, plan);
            await Patiently.DoAsync(() => node.Get<Rebuild>().RunAsync(null, None), plan);
            return plan.Requests;
        }
        catch (ProcessKilledException)
        {
            return 0;
        }
    }
}
