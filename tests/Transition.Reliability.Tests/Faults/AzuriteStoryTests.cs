using Transition.Reliability.Tests.Support;
using Xunit.Abstractions;

namespace Transition.Reliability.Tests.Faults;

/// <summary>The whole story on Azurite: whichever request fails or is the last of its process, the end is the same.</summary>
public sealed class AzuriteStoryTests(Furnished furnished, ITestOutputHelper output) : IClassFixture<Furnished>
{
    /// <summary>Each in a soak; an ordinary run has no time for more than two that differ much.</summary>
    public static TheoryData<FaultKind> Kinds => [.. Soak.IsOn ? Enum.GetValues<FaultKind>() : [FaultKind.Cut, FaultKind.KilledAfter]];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Story_OnAzurite_WithItsNthRequestGoneWrong_EndsAsIfNothingHadHappened(FaultKind kind)
    {
        await using var accounts = new AzuriteAccounts();
        await new FaultLoop("whole on Azurite", TellAsync, output) { AtOnce = Environment.ProcessorCount }.RunAsync(kind, usual: 1);

        async Task<IReadOnlyList<string>> TellAsync(FaultPlan plan) =>
            await Story.TellAsync(await furnished.CopyToAsync(await accounts.NextAsync()), plan);
    }
}
