using Transition.Application.Access;

namespace Transition.Reliability.Tests.Support;

/// <summary>
/// The demonstration personas at work on one process, or on several at once. When their process dies they go on with a new one
/// on the same storage, and give the command that got no answer once more.
/// </summary>
internal sealed class Crew : IAsyncDisposable
{
    private readonly Ground ground;
    private readonly List<Node> nodes;
    private readonly Dictionary<string, Caller> cast;

    private Crew(Ground ground, List<Node> nodes, Dictionary<string, Caller> cast) =>
        (this.ground, this.nodes, this.cast) = (ground, nodes, cast);

    /// <summary>How often a process has died.</summary>
    public int Deaths { get; private set; }

    /// <summary>What happens after each command, when all has settled.</summary>
    public Func<Node, Task> AfterEach { get; set; } = _ => Task.CompletedTask;

    public Node Node => nodes[0];

    public Caller this[string persona] => cast[persona];

    public static Task<Crew> GatherAsync(Ground ground, params IReadOnlyList<FaultPlan> plans) => GatherAsync(ground, new Clock(), plans);

    public static async Task<Crew> GatherAsync(Ground ground, Clock clock, params IReadOnlyList<FaultPlan> plans)
    {
        await using var first = await Node.StartAsync(ground, clock, FaultPlan.None);
        var people = await first.Get<DemoPersonas>().RegisterAsync(CancellationToken.None);
        await first.IdleAsync();
        List<Node> nodes = [];
        foreach (var plan in plans)
        {
            nodes.Add(await StartAsync(ground, first.Clock, plan));
        }

        return new(ground, nodes, people.ToDictionary(person => person.Id, person => Caller.Of(person, DateOnly.MinValue)));
    }

    /// <summary>Gives a command to each process at the same time, once.</summary>
    public async Task<IReadOnlyList<T>> OnEachAsync<T>(Func<Node, Task<T>> command) =>
        await Task.WhenAll(nodes.Select(node => DoOnAsync(node, command)));

    /// <summary>Gives a command, to each process at the same time, until it was answered and all that follows has settled.</summary>
    public async Task<T> DoAsync<T>(Func<Node, Task<T>> command)
    {
        while (true)
        {
            try
            {
                var answers = await OnEachAsync(command);
                await AfterEach(Node);
                return answers[0];
            }
            catch (ProcessKilledException)
            {
                await ReplaceAsync();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }
    }

    /// <summary>A process that dies at its start is started again.</summary>
    private static async Task<Node> StartAsync(Ground ground, Clock clock, FaultPlan plan)
    {
        try
        {
            return await Node.StartAsync(ground, clock, plan);
        }
        catch (ProcessKilledException)
        {
            return await Node.StartAsync(ground, clock, FaultPlan.None);
        }
    }

    private static async Task<T> DoOnAsync<T>(Node node, Func<Node, Task<T>> command)
    {
        var answer = await Patiently.DoAsync(() => command(node), node.Plan);
        await node.IdleAsync();
        return node.Plan.HasKilled ? throw new ProcessKilledException(null) : answer;
    }

    private async Task ReplaceAsync()
    {
        for (var index = 0; index < nodes.Count; index++)
        {
            if (nodes[index].Plan.HasKilled)
            {
                Deaths++;
                var clock = nodes[index].Clock;
                await nodes[index].DisposeAsync();
                nodes[index] = await Node.StartAsync(ground, clock, FaultPlan.None);
            }
        }
    }
}
