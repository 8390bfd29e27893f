using Transition.Application.Insight;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Domain.Organisations;
using Transition.Reliability.Tests.Support;

namespace Transition.Reliability.Tests.Recovery;

/// <summary>A process that sweeps takes nothing away from another that is alive.</summary>
public sealed class SweepTests(Furnished furnished) : IClassFixture<Furnished>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly AggregateRef Body = new(Organisation.Kind, "QHM");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Start_WhileAnotherProcessCommits_LeavesItsMark_SoThatItsDeathLosesNothing(bool sweptBefore)
    {
        var ground = furnished.Copy();
        var clock = new Clock();
        await using var slow = await Node.StartAsync(ground, clock, FaultPlan.None);
        var head = (await slow.Get<IEventStore>().ReadHeadAsync(Body, None))!;
        await slow.Get<PendingBook>().EnterAsync(Body, head.Version, [], None);

        await using (var other = await Node.StartAsync(ground, clock, FaultPlan.None))
        {
            await other.Get<Sweep>().TakeUpAsync(None);
            if (sweptBefore)
            {
                await other.Get<Sweep>().RunAsync(TimeSpan.Zero, None);
                await other.Get<Sweep>().RunAsync(TimeSpan.Zero, None);
            }
        }

        // The commit was on its way all the time; then the process dies, and delivers nothing.
        await foreach (var stored in slow.Get<IEventStore>().ReadEventsAsync(Body, head.Version - 1, None))
        {
            await slow.Get<IEventStore>().CommitAsync(new(Body, head, [new(stored.Type, stored.Body)], head.Snapshot, stored.Context), None);
        }

        await using var heir = await Node.StartLaterAsync(ground, clock);
        var versions = await heir.Get<Views>().ReadAsync<Versions>(Versions.KeyOf(Body.Kind), None);
        Assert.Equal(head.Version + 1, versions!.Of[Body.Id]);
        Assert.DoesNotContain((await Remains.OfAsync(heir)), line => line.StartsWith("pending", StringComparison.Ordinal));
    }
}
