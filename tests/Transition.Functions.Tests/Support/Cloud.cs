using System.Security.Cryptography;
using Microsoft.DurableTask.Client;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Functions.Timers;
using Transition.LocalHost.Development;
using Transition.TestSupport;
using Transition.TestSupport.Api;
using Transition.Web.Common;

namespace Transition.Functions.Tests.Support;

/// <summary>The function app as on Azure: one storage, one durable engine, and worker processes that come and go.</summary>
internal sealed class Cloud : IAsyncDisposable
{
    private const int LooksATimer = 40;

    private readonly StandingClock clock = new();
    private readonly DevelopmentTokens tokens = new(RandomNumberGenerator.GetBytes(32), TimeProvider.System);
    private readonly Engine engine;
    private readonly Disturbance disturbance;
    private FunctionsWorker worker = null!;

    private Cloud(Engine engine, Disturbance disturbance) => (this.engine, this.disturbance) = (engine, disturbance);

    public Ground Ground { get; } = new();

    public DurableTaskClient Durable => worker.Durable;

    public Human Human => new(new HttpClient(new Door(this)) { BaseAddress = new Uri("http://localhost") });

    public static async Task<Cloud> StartAsync(Disturbance? disturbance = null)
    {
        var cloud = new Cloud(await Engine.StartAsync(), disturbance ?? new());
        cloud.worker = await cloud.StartWorkerAsync();
        return cloud;
    }

    /// <summary>The only worker ends, and another takes its place.</summary>
    public async Task RestartAsync()
    {
        await worker.Get<Settler>().IdleAsync(CancellationToken.None);
        await engine.ChangeHandsAsync(async () =>
        {
            await worker.DisposeAsync();
            worker = await StartWorkerAsync();
        });
    }

    /// <summary>A worker of the next deployment starts; only then the one of the last ends.</summary>
    public async Task RedeployAsync()
    {
        await worker.Get<Settler>().IdleAsync(CancellationToken.None);
        var next = await StartWorkerAsync();
        await engine.ChangeHandsAsync(() => worker.DisposeAsync().AsTask());
        worker = next;
    }

    /// <summary>Moves the business clock from due moment to due moment. What falls due the orchestrations do: the sweep only wakes them.</summary>
    public async Task MoveToAsync(DateTimeOffset moment)
    {
        await PlayAsync();
        while (await NextAsync() is { } due && due <= moment)
        {
            await clock.MoveToAsync(due, CancellationToken.None);
            await PlayAsync();
        }

        await clock.MoveToAsync(moment, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await worker.DisposeAsync();
        await engine.DisposeAsync();
    }

    private Task<FunctionsWorker> StartWorkerAsync() => FunctionsWorker.StartAsync(
        Ground, engine, clock, new TransitionWebOptions { Bearer = tokens.Accept }, disturbance);

    private async Task PlayAsync()
    {
        List<AggregateRef> late = [];
        var looks = 0;
        await Waiting.UntilAsync(
            async () =>
            {
                // The timers come again and again on Azure, too.
                if (looks++ % LooksATimer == 0)
                {
                    await worker.Get<DeliverTimer>().DeliverAsync(CancellationToken.None);
                    await worker.Get<SweepTimer>().WakeLateAsync(Durable, TimeSpan.Zero, CancellationToken.None);
                }

                late = [.. (await DuesAsync()).Where(due => due.Due <= clock.GetUtcNow()).Select(due => due.Aggregate)];
                return late.Count == 0;
            },
            () => $"what is due of {string.Join(", ", late)}");
        await worker.Get<Settler>().IdleAsync(CancellationToken.None);
    }

    private async Task<DateTimeOffset?> NextAsync() =>
        (await DuesAsync()).Select(due => (DateTimeOffset?)due.Due).Where(due => due > clock.GetUtcNow()).Min();

    private async Task<List<(AggregateRef Aggregate, DateTimeOffset Due)>> DuesAsync()
    {
        List<(AggregateRef Aggregate, DateTimeOffset Due)> dues = [];
        await foreach (var due in worker.Get<IDueIndex>().ReadAllAsync(CancellationToken.None))
        {
            dues.Add(due);
        }

        return dues;
    }

    /// <summary>To whichever worker there is at the moment of a request.</summary>
    private sealed class Door(Cloud cloud) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var door = new HttpMessageInvoker(
                new DevelopmentDoor(cloud.worker.Handler, cloud.tokens, cloud.clock, cloud.MoveToAsync), disposeHandler: false);
            return await door.SendAsync(request, cancellationToken);
        }
    }
}
