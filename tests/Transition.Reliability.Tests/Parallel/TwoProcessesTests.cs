using Transition.Reliability.Tests.Support;

namespace Transition.Reliability.Tests.Parallel;

/// <summary>Two processes on one storage, to which people send everything twice, at the same moment.</summary>
public sealed class TwoProcessesTests(Furnished furnished) : IClassFixture<Furnished>
{
    [Fact]
    public async Task Story_GivenToTwoProcessesAtOnce_HappensOnce()
    {
        var (expected, _) = await furnished.UndisturbedAsync();

        var (remains, _) = await furnished.PlayAsync(FaultPlan.None, FaultPlan.None);

        Assert.Equal(expected, remains);
    }

    [Theory]
    [InlineData(FaultKind.KilledBefore)]
    [InlineData(FaultKind.KilledAfter)]
    public async Task Story_OnTwoProcessesOfWhichOneDies_HappensOnce(FaultKind kind)
    {
        var (expected, requests) = await furnished.UndisturbedAsync();

        await System.Threading.Tasks.Parallel.ForEachAsync(Soak.WhileTime(Soak.Sample(requests, usual: 6)), async (number, _) =>
        {
            var (remains, _) = await furnished.PlayAsync(new FaultPlan(kind, number), FaultPlan.None);
            Assert.True(expected.SequenceEqual(remains), $"{kind} at request {number}:\n{Remains.Difference(expected, remains)}");
        });
    }
}
