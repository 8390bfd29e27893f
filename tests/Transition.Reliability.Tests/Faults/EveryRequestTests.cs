using Transition.Reliability.Tests.Support;
using Xunit.Abstractions;

namespace Transition.Reliability.Tests.Faults;

/// <summary>
/// Whichever storage request of a whole story goes wrong, in whichever way, the end is that of a story in which nothing did.
/// </summary>
public sealed class EveryRequestTests(Furnished furnished, ITestOutputHelper output) : IClassFixture<Furnished>
{
    [Theory]
    [InlineData(FaultKind.UnavailableBefore)]
    [InlineData(FaultKind.UnavailableAfter)]
    [InlineData(FaultKind.ConflictBefore)]
    [InlineData(FaultKind.ConflictAfter)]
    [InlineData(FaultKind.KilledBefore)]
    [InlineData(FaultKind.KilledAfter)]
    public Task Story_WithItsNthRequestGoneWrong_EndsAsIfNothingHadHappened(FaultKind kind) =>
        new FaultLoop("whole", plan => furnished.TellAsync(plan), output) { AtOnce = Environment.ProcessorCount }.RunAsync(kind, usual: 40);
}
