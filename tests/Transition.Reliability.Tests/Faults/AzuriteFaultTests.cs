using Transition.Reliability.Tests.Support;
using Xunit.Abstractions;

namespace Transition.Reliability.Tests.Faults;

/// <summary>
/// A step of the story on Azurite, with a document and all that follows from an answer: whichever request fails or is the last of
/// its process, the end is the same.
/// </summary>
public sealed class AzuriteFaultTests(Furnished furnished, ITestOutputHelper output) : IClassFixture<Furnished>
{
    public static TheoryData<FaultKind> Kinds => [.. Enum.GetValues<FaultKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Step_OnAzurite_WithItsNthRequestGoneWrong_EndsAsIfNothingHadHappened(FaultKind kind)
    {
        var begun = furnished.Copy();
        await using (var crew = await Crew.GatherAsync(begun, FaultPlan.None))
        {
            await new Scenario(crew).PlayBeginningAsync();
        }

        await using var accounts = new AzuriteAccounts();
        await new FaultLoop("step on Azurite", TellAsync, output) { AtOnce = Environment.ProcessorCount }.RunAsync(kind, usual: 2);

        async Task<IReadOnlyList<string>> TellAsync(FaultPlan plan) =>
            await Story.TellAsync(await begun.CopyToAsync(await accounts.NextAsync()), scenario => scenario.PlayStepAsync(), [plan]);
    }
}
