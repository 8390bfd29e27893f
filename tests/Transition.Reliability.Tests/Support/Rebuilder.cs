using Transition.Application.Insight;
using Transition.TestSupport;

namespace Transition.Reliability.Tests.Support;

/// <summary>Makes the read models anew, again and again, in processes of their own, some of which die over it.</summary>
internal sealed class Rebuilder(Ground ground, Func<FaultPlan> plans)
{
    private FaultPlan plan = FaultPlan.None;
    private Task rebuilding = Task.CompletedTask;

    public int Rebuilt { get; private set; }

    public int Died { get; private set; }

    /// <returns>How many requests it took; 0 if the process died.</returns>
    public static async Task<int> RunAsync(Ground ground, Clock clock, FaultPlan plan)
    {
        try
        {
            await using var node = await Node.StartAsync(ground, clock, plan);
            await Patiently.DoAsync(() => node.Get<Rebuild>().RunAsync(null, CancellationToken.None), plan);
            return plan.Requests;
        }
        catch (ProcessKilledException)
        {
            return 0;
        }
    }

    /// <summary>Lets the rebuild come on by some requests; one that has ended is followed by another.</summary>
    public async Task GoOnAsync(Clock clock, int requests)
    {
        var goal = plan.Requests + requests;
        await Waiting.UntilAsync(() => Task.FromResult(rebuilding.IsCompleted || plan.Requests >= goal), () => "the rebuild");
        if (rebuilding.IsCompleted)
        {
            await rebuilding;
            plan = plans();
            rebuilding = OnceAsync(clock);
        }
    }

    public Task EndAsync() => rebuilding;

    private async Task OnceAsync(Clock clock)
    {
        if (await RunAsync(ground, clock, plan) > 0)
        {
            Rebuilt++;
        }
        else
        {
            Died++;
        }
    }
}
