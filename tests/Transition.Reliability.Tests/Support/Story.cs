namespace Transition.Reliability.Tests.Support;

/// <summary>A story, told on a storage to its end.</summary>
internal static class Story
{
    /// <summary>The whole of it.</summary>
    public static Task<IReadOnlyList<string>> TellAsync(Ground ground, params IReadOnlyList<FaultPlan> plans) =>
        TellAsync(ground, scenario => scenario.PlayAsync(), plans);

    /// <param name="play">As much of it as is told.</param>
    /// <param name="plans">One for each process.</param>
    /// <param name="afterEach">What happens after each command.</param>
    /// <param name="clock">When it is told, if not from its beginning.</param>
    /// <returns>What a process finds that comes later.</returns>
    public static async Task<IReadOnlyList<string>> TellAsync(
        Ground ground, Func<Scenario, Task> play, IReadOnlyList<FaultPlan> plans, Func<Node, Task>? afterEach = null, Clock? clock = null)
    {
        await using var crew = await Crew.GatherAsync(ground, clock ?? new(), plans);
        crew.AfterEach = afterEach ?? crew.AfterEach;
        await play(new(crew));
        await using var heir = await Node.StartLaterAsync(ground, crew.Node.Clock);
        await Remains.MustBeSoundAsync(heir);
        return await Remains.OfAsync(heir);
    }
}
