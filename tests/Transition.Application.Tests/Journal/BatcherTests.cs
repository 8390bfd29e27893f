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

    [Fact]
    public async Task Together_AddedOneByOne_GoOutInOneRequest()
    {
        var doubling = Doubling();

        await doubling.TogetherAsync(() => Task.WhenAll(Enumerable.Range(1, 30).Select(number => doubling.AddAsync(number, None))));

        Assert.Equal([30], requests);
    }

    [Fact]
    public async Task Together_SomethingGoesWrongWhileAdding_KeepsNobodyElseWaiting()
    {
        var doubling = Doubling();
        var other = Task.FromResult(0);

        await Assert.ThrowsAsync<InvalidOperationException>(() => doubling.TogetherAsync(() =>
        {
            other = doubling.AddAsync(4, None);
            throw new InvalidOperationException("Made up.");
        }));

        Assert.Equal(8, await other);
    }

    private Batcher<int, int> Doubling() => new((numbers, _) =>
    {
        requests.Add(numbers.Count);
        return Task.FromResult<IReadOnlyList<int>>([.. numbers.Select(number => 2 * number)]);
    });
}
