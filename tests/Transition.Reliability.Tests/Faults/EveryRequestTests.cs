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
    public async Task Story_WithItsNthRequestGoneWrong_EndsAsIfNothingHadHappened(FaultKind kind)
    {
        var (expected, requests) = await furnished.UndisturbedAsync();
        var numbers = Soak.Sample(requests);
        var (tried, struck) = (0, 0);

        await System.Threading.Tasks.Parallel.ForEachAsync(Soak.WhileTime(numbers), async (number, _) =>
        {
            var (remains, plan) = await furnished.PlayAsync(new FaultPlan(kind, number, isAlone: number / 7 % 2 == 0));
            Assert.True(
                expected.SequenceEqual(remains),
                $"{kind} at request {number} of {(plan.IsAlone ? "a lone" : "a")} process:\n{Remains.Difference(expected, remains)}");
            Interlocked.Increment(ref tried);
            Interlocked.Add(ref struck, plan.Struck ? 1 : 0);
        });

        output.WriteLine($"{kind}: {struck} faults in {tried} stories of about {requests} requests.");
        Assert.True(struck > tried / 8, "Too few faults struck.");
    }
}
