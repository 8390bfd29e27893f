namespace Transition.Reliability.Tests.Support;

/// <summary>A storage in memory with the reference data, of which every story gets a copy.</summary>
public sealed class Furnished : IAsyncLifetime
{
    private Ground ground = null!;

    public async Task InitializeAsync() => ground = await Node.FurnishAsync(Ground.InMemory());

    public Task DisposeAsync() => Task.CompletedTask;

    internal Ground Copy(TimeProvider? time = null) => ground.Copy(time);

    internal Task<Ground> CopyToAsync(string address) => ground.CopyToAsync(address);

    /// <summary>What a story in which nothing goes wrong leaves, and how many requests it takes.</summary>
    internal async Task<(IReadOnlyList<string> Remains, int Requests)> UndisturbedAsync()
    {
        var (remains, plan) = await PlayAsync(FaultPlan.None);
        return (remains, plan.Requests);
    }

    internal Task<(IReadOnlyList<string> Remains, FaultPlan Plan)> PlayAsync(params IReadOnlyList<FaultPlan> plans) =>
        PlayAsync(plans, _ => Task.CompletedTask);

    /// <param name="plans">One for each process.</param>
    internal async Task<(IReadOnlyList<string> Remains, FaultPlan Plan)> PlayAsync(
        IReadOnlyList<FaultPlan> plans, Func<Node, Task> afterEach)
    {
        var copy = Copy();
        await using var crew = await Crew.GatherAsync(copy, plans);
        crew.AfterEach = afterEach;
        await new Scenario(crew).PlayAsync();
        await using var heir = await Node.StartLaterAsync(copy, crew.Node.Clock);
        await Remains.MustBeSoundAsync(heir);
        return (await Remains.OfAsync(heir), plans[0]);
    }
}
