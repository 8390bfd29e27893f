using Transition.Reliability.Tests.Support;
using Xunit.Abstractions;

namespace Transition.Reliability.Tests.Parallel;

/// <summary>Two processes on one storage, to which people send everything twice, at the same moment.</summary>
public sealed class TwoProcessesTests(Furnished furnished, ITestOutputHelper output) : IClassFixture<Furnished>
{
    [Fact]
    public async Task Story_GivenToTwoProcessesAtOnce_HappensOnce() => Assert.Equal(
        await furnished.TellAsync(FaultPlan.None), await furnished.TellAsync(FaultPlan.None, FaultPlan.None));

    [Theory]
    [InlineData(FaultKind.KilledBefore)]
    [InlineData(FaultKind.KilledAfter)]
    public Task Story_OnTwoProcessesOfWhichOneDies_HappensOnce(FaultKind kind) =>
        new FaultLoop("whole on two processes", plan => furnished.TellAsync(plan, FaultPlan.None), output)
        {
            Alone = [false],
            AtOnce = Environment.ProcessorCount,
        }.RunAsync(kind, usual: 6);
}
