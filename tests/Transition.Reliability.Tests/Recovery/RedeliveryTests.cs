using Transition.Application;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Reliability.Tests.Support;
using Xunit.Abstractions;

namespace Transition.Reliability.Tests.Recovery;

/// <summary>What is delivered again, late, or in another order changes nothing: a signal only says "look again".</summary>
public sealed class RedeliveryTests(Furnished furnished, ITestOutputHelper output) : IClassFixture<Furnished>
{
    [Fact]
    public async Task Story_WithAllItsPastDeliveredAgainAfterEachStep_EndsAsIfNothingHadHappened()
    {
        var expected = await furnished.TellAsync(FaultPlan.None);
        var random = new Random(Soak.Seed);
        var delivered = 0;

        var remains = await TellAsync(async node => delivered += await RedeliverAsync(node, random));

        output.WriteLine($"Seed {Soak.Seed}: {delivered} histories delivered again.");
        Assert.True(expected.SequenceEqual(remains), $"Seed {Soak.Seed}:\n{Remains.Difference(expected, remains)}");
    }

    [Fact]
    public async Task Story_WithSignalsDoubledAndInAnyOrder_EndsAsWithOneSignalToEach()
    {
        var random = new Random(Soak.Seed);
        var expected = await TellAsync(node => SignalAsync(node, new Random(0), times: 1));

        var remains = await TellAsync(node => SignalAsync(node, random, times: 3));

        Assert.True(expected.SequenceEqual(remains), $"Seed {Soak.Seed}:\n{Remains.Difference(expected, remains)}");
    }

    private Task<IReadOnlyList<string>> TellAsync(Func<Node, Task> afterEach) =>
        Story.TellAsync(furnished.Copy(), scenario => scenario.PlayAsync(), [FaultPlan.None], afterEach);

    private static async Task SignalAsync(Node node, Random random, int times)
    {
        var moving = await MovingAsync(node, random);
        foreach (var aggregate in Enumerable.Repeat(moving, times).SelectMany(all => all))
        {
            node.Get<ISignals>().Send(aggregate);
        }

        await node.IdleAsync();
    }

    private static async Task<int> RedeliverAsync(Node node, Random random)
    {
        // Now and then, for each time takes as long as the story so far.
        var moving = random.Next(Soak.IsOn ? 1 : 4) == 0 ? await MovingAsync(node, random) : [];
        foreach (var aggregate in moving)
        {
            await node.Get<Settler>().RecoverAsync(new(aggregate, 0, default, "test", "test"), CancellationToken.None);
        }

        await node.IdleAsync();
        return moving.Count;
    }

    /// <summary>Everything that the story has set going, in an order of chance.</summary>
    private static async Task<IReadOnlyList<AggregateRef>> MovingAsync(Node node, Random random)
    {
        List<AggregateRef> moving = [];
        foreach (var kind in AggregateKinds.All.Where(kind => kind is "wave" or "tranche" or "transition" or "submission" or "attestation" or "agreement"))
        {
            await foreach (var head in node.Get<IEventStore>().ReadHeadsAsync(kind, CancellationToken.None))
            {
                moving.Add(head.Aggregate);
            }
        }

        return [.. moving.OrderBy(_ => random.Next())];
    }
}
