using Microsoft.DurableTask.Client;
using Transition.Application.Transitions;
using Transition.Functions.Common;
using Transition.Functions.Tests.Support;
using Transition.TestSupport.Api;
using Xunit.Abstractions;

namespace Transition.Functions.Tests.Orchestrations;

/// <summary>The scenario that drives every host, here through the front door and under the engine of the Durable Task SDK.</summary>
public sealed class JourneyTests(ITestOutputHelper output)
{
    [Fact]
    public async Task R17_OneService_WithLostAndDoubledSignalsARestartAndARedeploy_EndsInTheEventsOfOneMachine()
    {
        var disturbance = new Disturbance { Times = number => number % 4 };
        await using var cloud = await Cloud.StartAsync(disturbance);
        await using var machine = await OneMachine.StartAsync();
        await new OneServiceJourney(machine.Human).PlayAsync();

        await new OneServiceJourney(cloud.Human)
        {
            After = gate => gate switch
            {
                "G3" or "G11" => cloud.RestartAsync(),
                "G6" => cloud.RedeployAsync(),
                _ => Task.CompletedTask,
            },
        }.PlayAsync();

        output.WriteLine($"{disturbance.Lost} signals were lost and {disturbance.Doubled} doubled.");
        Assert.True(disturbance is { Lost: > 0, Doubled: > 0 });
        Assert.Equal(await machine.Ground.EventsAsync(), await cloud.Ground.EventsAsync());
    }

    [Fact]
    public async Task R17_Move_AtAGate_SaysWhereItStandsAndWhatItWaitsFor()
    {
        await using var cloud = await Cloud.StartAsync();
        var human = cloud.Human;
        await human.PlaysAsync("pm-1");
        var today = await human.TodayAsync();
        var started = (await human.StartAsync("105", "NENC", "joint-then-delegated", today.AddYears(1), today.AddYears(2))).Ok;

        var stand = await StandAsync(cloud, started["id"], at => at.Gate == "G2");
        await human.ApproveAsync("G2", started["wave"], "QHM-executive", "Y63-executive");
        var next = await StandAsync(cloud, started["id"], at => at.Gate == "G3");

        Assert.Equal([MoveEvent.Decided, MoveEvent.Changed], stand.Awaits);
        Assert.Contains(stand.Blockers, blocker => blocker.Contains("QHM has not decided", StringComparison.Ordinal));
        Assert.Equal([MoveEvent.Attested, MoveEvent.Changed], next.Awaits);
    }

    /// <summary>The custom status, once it is as expected.</summary>
    private static async Task<MoveStand> StandAsync(Cloud cloud, string transition, Func<MoveStand, bool> expected)
    {
        MoveStand? stand = null;
        OrchestrationMetadata? instance = null;
        await TestSupport.Waiting.UntilAsync(
            async () =>
            {
                instance = await cloud.Durable.GetInstanceAsync(Instances.OfMove(transition), getInputsAndOutputs: true);
                stand = instance?.SerializedCustomStatus is null ? null : instance.ReadCustomStatusAs<MoveStand>();
                return stand is not null && expected(stand);
            },
            () => $"the status of {transition}, which is {stand} {instance?.RuntimeStatus} {instance?.FailureDetails}");
        return stand!;
    }
}
