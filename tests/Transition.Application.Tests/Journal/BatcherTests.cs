using Transition.Application.Journal;

namespace Transition.Application.Tests.Journal;

/// <summary>What shares a request.</summary>
public sealed class BatcherTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly List<int> requests = [];

    [Fact]
    public async Task AddAll_Several_GoOutTogetherAndAreAnsweredInTheirOrder()
    {
        var answers = await Doubling().AddAllAsync([.. Enumerable.Range(1, 30)], None);

        Assert.Equal(Enumerable.Range(1, 30).Select(number => 2 * number), answers);
        Assert.Equal([30], requests);
    }

    [Fact]
    public async Task AddAll_MoreThanOneRequestHolds_GoOutOneAfterTheOther()
    {
        await Doubling().AddAllAsync([.. Enumerable.Range(1, 130)], None);

        Assert.Equal([100, 30], requests);
    }

    private Batcher<int, int> Doubling() => new((numbers, _) =>
    {
        requests.Add(numbers.Count);
        return Task.FromResult<IReadOnlyList<int>>([.. numbers.Select(number => 2 * number)]);
    });
}
