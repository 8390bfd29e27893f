namespace Transition.Reliability.Tests.Support;

/// <summary>A storage in memory with the reference data, of which every story gets a copy.</summary>
public sealed class Furnished : IAsyncLifetime
{
    private Ground ground = null!;

    public async Task InitializeAsync() => ground = await Node.FurnishAsync(Ground.InMemory());

    public Task DisposeAsync() => Task.CompletedTask;

    internal Ground Copy(TimeProvider? time = null) => ground.Copy(time);

    internal Task<Ground> CopyToAsync(string address, TimeProvider? time = null) => ground.CopyToAsync(address, time);

    /// <summary>What the whole story leaves.</summary>
    /// <param name="plans">One for each process.</param>
    internal Task<IReadOnlyList<string>> TellAsync(params IReadOnlyList<FaultPlan> plans) => Story.TellAsync(Copy(), plans);
}
