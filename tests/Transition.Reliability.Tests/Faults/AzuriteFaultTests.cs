using Transition.Reliability.Tests.Support;
using Transition.TestSupport;
using Xunit.Abstractions;

namespace Transition.Reliability.Tests.Faults;

/// <summary>
/// A step of the story on Azurite, with a document and all that follows from an answer: whichever request fails or is the last of
/// its process, the end is the same.
/// </summary>
public sealed class AzuriteFaultTests(Furnished furnished, ITestOutputHelper output) : IClassFixture<Furnished>
{
    private const int Accounts = 250;

    [Theory]
    [InlineData(FaultKind.UnavailableBefore)]
    [InlineData(FaultKind.UnavailableAfter)]
    [InlineData(FaultKind.ConflictBefore)]
    [InlineData(FaultKind.ConflictAfter)]
    [InlineData(FaultKind.KilledBefore)]
    [InlineData(FaultKind.KilledAfter)]
    [InlineData(FaultKind.Busy)]
    [InlineData(FaultKind.Cut)]
    [InlineData(FaultKind.TimedOut)]
    public async Task Step_OnAzurite_WithItsNthRequestGoneWrong_EndsAsIfNothingHadHappened(FaultKind kind)
    {
        var begun = await BeginAsync();
        await using var azurite = await AzuriteProcess.StartAsync(accounts: Accounts);
        var (expected, undisturbed) = await PlayAsync(begun, azurite.ConnectionStringOf(Accounts), new(kind));
        var (tried, struck) = (0, 0);

        foreach (var number in Soak.WhileTime(Soak.Sample(undisturbed.Requests, usual: 2)))
        {
            var (remains, plan) = await PlayAsync(begun, azurite.ConnectionStringOf(number), new(kind, number, isAlone: number % 2 == 0));
            Assert.True(expected.SequenceEqual(remains), $"{kind} at request {number}:\n{Remains.Difference(expected, remains)}");
            tried++;
            struck += plan.Struck ? 1 : 0;
        }

        output.WriteLine($"{kind}: {struck} faults in {tried} stories of about {undisturbed.Requests} requests.");
        Assert.True(struck > 0 || !Soak.IsOn);
    }

    /// <summary>The story up to the step, in memory.</summary>
    private async Task<Ground> BeginAsync()
    {
        var ground = furnished.Copy();
        await using var crew = await Crew.GatherAsync(ground, FaultPlan.None);
        await new Scenario(crew).PlayBeginningAsync();
        return ground;
    }

    private static async Task<(IReadOnlyList<string> Remains, FaultPlan Plan)> PlayAsync(Ground begun, string address, FaultPlan plan)
    {
        var ground = await begun.CopyToAsync(address);
        await using var crew = await Crew.GatherAsync(ground, plan);
        await new Scenario(crew).PlayStepAsync();
        await using var heir = await Node.StartLaterAsync(ground, crew.Node.Clock);
        await Remains.MustBeSoundAsync(heir);
        return (await Remains.OfAsync(heir), plan);
    }
}
