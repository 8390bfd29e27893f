using Microsoft.Extensions.DependencyInjection;
using Transition.Application;
using Transition.Application.Clock;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Application.Reference;
using Transition.TestSupport;

namespace Transition.Reliability.Tests.Support;

/// <summary>One process on a storage, which can be abandoned as if it were killed.</summary>
internal sealed class Node : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly ServiceProvider services;
    private readonly CancellationTokenSource stop = new();
    private readonly Task work;

    private Node(Ground ground, Clock clock, FaultPlan plan, TimeProvider? time = null)
    {
        Ground = ground;
        Plan = plan;
        Clock = clock;
        var collection = new ServiceCollection()
            .AddLogging()
            .AddSingleton(time ?? ground.Time)
            .AddSingleton(new Tenancy(plan.IsAlone, TimeProvider.System))
            .AddSingleton<BusinessClock>(clock);
        services = ground.AddTo(collection, plan).AddTransitionApplication().BuildServiceProvider();
        work = Get<Settler>().RunAsync(stop.Token);
    }

    public Ground Ground { get; }

    public FaultPlan Plan { get; }

    public Clock Clock { get; }

    /// <summary>Starts a process, which takes up what others have left.</summary>
    public static async Task<Node> StartAsync(Ground ground, Clock clock, FaultPlan plan)
    {
        var node = new Node(ground, clock, plan);
        try
        {
            await Patiently.DoAsync(node.TakeUpAsync, plan);
            return node;
        }
        catch (ProcessKilledException)
        {
            await node.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a process so much later that whatever others have left is nobody's any more.</summary>
    public static async Task<Node> StartLaterAsync(Ground ground, Clock clock)
    {
        var node = new Node(ground, clock, FaultPlan.None, new HastyTime(ahead: TimeSpan.FromHours(1)));
        await node.TakeUpAsync();
        return node;
    }

    /// <summary>Starts a process that leaves alone what others have left.</summary>
    public static Node StartIdle(Ground ground, Clock clock, FaultPlan? plan = null) => new(ground, clock, plan ?? FaultPlan.None);

    public static async Task PrepareAsync(Ground ground)
    {
        await using var node = new Node(ground, new(), FaultPlan.None);
        await node.Get<IStorageProbe>().PrepareAsync(CancellationToken.None);
    }

    /// <summary>A storage with the reference data and the demonstration personas.</summary>
    public static async Task<Ground> FurnishAsync(Ground ground)
    {
        await PrepareAsync(ground);
        await using var node = new Node(ground, new(), FaultPlan.None);
        await node.Get<ReferenceImport>().RunAsync(null, CancellationToken.None);
        await node.IdleAsync();
        await node.Get<Application.Access.DemoPersonas>().RegisterAsync(CancellationToken.None);
        await node.IdleAsync();
        return ground;
    }

    public IDocumentStore Documents(string store) => services.GetRequiredKeyedService<IDocumentStore>(store);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public Task IdleAsync() => Get<Settler>().IdleAsync(CancellationToken.None).WaitAsync(Patience);

    private async Task<bool> TakeUpAsync()
    {
        await Get<Dues>().LoadAsync(CancellationToken.None);
        await Get<Sweep>().RunAsync(TimeSpan.Zero, CancellationToken.None);
        await IdleAsync();
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await work;
        await Get<PendingBook>().CloseAsync();
        await services.DisposeAsync();
        stop.Dispose();
    }
}
