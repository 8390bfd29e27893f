using Transition.Application.Insight;
using Transition.Reliability.Tests.Support;
using Transition.TestSupport;
using Xunit.Abstractions;

namespace Transition.Reliability.Tests.Rebuilding;

/// <summary>Read models are made anew by one process while people work on another, and by processes that die over it.</summary>
public sealed class RebuildTests(Furnished furnished, ITestOutputHelper output) : IClassFixture<Furnished>
{
    private const int RequestsACommand = 25;
    private const int RequestsARebuild = 1000;

    private readonly HastyTime time = new(keepsPace: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Story_WhileItsReadModelsAreRebuiltAllTheTime_EndsAsIfTheyWereNot(bool dies)
    {
        var expected = await furnished.TellAsync(FaultPlan.None);
        var ground = furnished.Copy(time);
        var random = new Random(Soak.Seed);
        var rebuilder = new Rebuilder(
            ground, () => dies ? new(FaultKind.KilledAfter, random.Next(1, RequestsARebuild * 3 / 2)) : FaultPlan.None);
        await using var crew = await Crew.GatherAsync(ground, FaultPlan.None);
        crew.AfterEach = _ => rebuilder.GoOnAsync(crew.Node.Clock, RequestsACommand);

        await new Scenario(crew).PlayAsync();
        await rebuilder.EndAsync();
        await using var heir = await Node.StartLaterAsync(ground, crew.Node.Clock);
        if (dies)
        {
            // Otherwise the last one must have left everything right, without another.
            await heir.Get<Rebuild>().RunAsync(null, CancellationToken.None);
        }

        output.WriteLine($"Seed {Soak.Seed}: rebuilt {rebuilder.Rebuilt} times, broken off {rebuilder.Died} times.");
        var remains = await Remains.OfAsync(heir);
        Assert.True(expected.SequenceEqual(remains), $"Seed {Soak.Seed}:\n{Remains.Difference(expected, remains)}");
        Assert.True(rebuilder.Rebuilt + rebuilder.Died > 2 && rebuilder.Died > 0 == dies);
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

        await new FaultLoop("rebuild", RebuildAsync, output) { Alone = [false] }.RunAsync(kind, usual: 12);

        await Rebuilder.RunAsync(ground, crew.Node.Clock, FaultPlan.None);
        Assert.Equal(expected, await Remains.OfAsync(crew.Node));

        async Task<IReadOnlyList<string>> RebuildAsync(FaultPlan plan)
        {
            await Rebuilder.RunAsync(ground, crew.Node.Clock, plan);
            return [.. (await Remains.OfAsync(crew.Node)).Where(Remains.IsShown)];
        }
    }
}
