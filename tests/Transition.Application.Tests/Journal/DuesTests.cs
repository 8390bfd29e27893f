using Moq;
using Transition.Application.Journal;
using Transition.Application.Ports;

namespace Transition.Application.Tests.Journal;

/// <summary>How due moments that have changed are stored.</summary>
public sealed class DuesTests
{
    private static readonly DateTimeOffset Day = new(2025, 4, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Flush_OfManyOfSeveralKinds_StoresAFewOfOneKindTogether()
    {
        var index = new Mock<IDueIndex>();
        var dues = new Dues(index.Object, new(Orchestrated: false));
        foreach (var number in Enumerable.Range(1, 25))
        {
            dues.Set(new("wave", $"{number}"), Day);
            dues.Set(new("submission", $"{number}"), Day);
        }

        await dues.FlushAsync(Pace.WithoutRest, CancellationToken.None);

        var requests = index.Invocations
            .Select(request => (IReadOnlyList<(AggregateRef Aggregate, DateTimeOffset? Due)>)request.Arguments[0])
            .Select(request => (Assert.Single(request.Select(item => item.Aggregate.Kind).Distinct()), request.Count));
        Assert.Equal([("submission", 5), ("submission", 20), ("wave", 5), ("wave", 20)], requests.Order());
    }
}
