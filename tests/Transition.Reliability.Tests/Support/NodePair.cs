namespace Transition.Reliability.Tests.Support;

/// <summary>Two processes on one storage.</summary>
internal sealed class NodePair : IAsyncDisposable
{
    private readonly Node[] nodes;

    private NodePair(params Node[] nodes) => this.nodes = nodes;

    public Node this[int index] => nodes[index];

    public static async Task<NodePair> StartAsync(Ground ground)
    {
        var clock = new Clock();
        await Node.PrepareAsync(ground);
        return new(await Node.StartAsync(ground, clock, FaultPlan.None), await Node.StartAsync(ground, clock, FaultPlan.None));
    }

    public IEnumerable<T> Select<T>(Func<Node, T> get) => nodes.Select(get);

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
        {
            await node.IdleAsync();
            await node.DisposeAsync();
        }
    }
}
