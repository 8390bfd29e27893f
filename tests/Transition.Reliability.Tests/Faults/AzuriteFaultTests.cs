using Transition.Reliability.Tests.Support;
using Transition.TestSupport;
using Xunit.Abstractions;

namespace Transition.Reliability.Tests.Faults;

/// <summary>The beginning of the story on Azurite: whichever request fails or is the last of its process, the end is the same.</summary>
public sealed class AzuriteFaultTests(Furnished furnished, ITestOutputHelper output) : IClassFixture<Furnished>
{
    [Theory]
    [InlineData(FaultKind.UnavailableBefore)]
    [InlineData(FaultKind.UnavailableAfter)]
    [InlineData(FaultKind.KilledBefore)]
    [InlineData(FaultKind.KilledAfter)]
    public async Task Beginning_OnAzurite_WithItsNthRequestGoneWrong_EndsAsIfNothingHadHappened(FaultKind kind)
    {
        await using var azurite = await AzuriteProcess.StartAsync(accounts: 500);
        var (expected, undisturbed) = await PlayAsync(azurite.ConnectionStringOf(500), FaultPlan.None);
        var numbers = Soak.Sample(undisturbed.Requests, usual: 3);
        var (tried, struck) = (0, 0);

        foreach (var number in Soak.WhileTime(numbers))
        {
            var (remains, plan) = await PlayAsync(azurite.ConnectionStringOf(number), new(kind, number, isAlone: number % 2 == 0));
            Assert.True(expected.SequenceEqual(remains), $"{kind} at request {number}:\n{Remains.Difference(expected, remains)}");
            tried++;
            struck += plan.Struck ? 1 : 0;
        }

        output.WriteLine($"{kind}: {struck} faults in {tried} stories of about {undisturbed.Requests} requests.");
        Assert.True(struck > 0);
    }

    private async Task<(IReadOnlyList<string> Remains, FaultPlan Plan)> PlayAsync(string address, FaultPlan plan)
    {
        var ground = await furnished.CopyToAsync(address);
        await using var crew = await Crew.GatherAsync(ground, plan);
        await new Scenario(crew).PlayBeginningAsync();
        await using var heir = await Node.StartLaterAsync(ground, crew.Node.Clock);
        await Remains.MustBeSoundAsync(heir);
        return (await Remains.OfAsync(heir), plan);
    }
}
