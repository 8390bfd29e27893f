using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Transition.Application;
using Transition.Application.Access;
using Transition.Application.Clock;
using Transition.Application.Journal;
using Transition.Functions.Common;
using Transition.Functions.Submissions;
using Transition.Functions.Timers;
using Transition.Functions.Transitions;
using Transition.Functions.Waves;
using Transition.Web.Common;

namespace Transition.Functions.Tests.Support;

/// <summary>
/// One worker process of the function app: its own services and functions, connected to the engine. Requests go to the front door
/// as the Functions host would send them.
/// </summary>
internal sealed class FunctionsWorker : IAsyncDisposable
{
    private readonly WebApplication app;

    private FunctionsWorker(WebApplication app) => this.app = app;

    public DurableTaskClient Durable => app.Services.GetRequiredService<DurableTaskClient>();

    public HttpMessageHandler Handler => app.GetTestServer().CreateHandler();

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public static async Task<FunctionsWorker> StartAsync(
        Ground ground, Engine engine, StandingClock clock, TransitionWebOptions web, Disturbance disturbance)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        ground.AddTo(builder.Services);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<BusinessClock>(clock);
        builder.Services.AddTransitionOrchestrated().AddTransitionApplication().AddTransitionWeb(web);
        builder.Services.Replace(ServiceDescriptor.Singleton(provider => disturbance.On(provider.GetRequiredService<DurableSignals>())));
        builder.Services.AddSingleton<FrontDoor>().AddSingleton<SweepTimer>().AddSingleton<DeliverTimer>()
            .AddSingleton<MoveActivities>().AddSingleton<ApprovalActivities>().AddSingleton<LaunchActivities>();
        var channel = engine.Connect();
        builder.Services.AddDurableTaskClient(client => client.UseGrpc(channel).RegisterDirectly());
        WebApplication? app = null;
        builder.Services.AddDurableTaskWorker(worker => worker.UseGrpc(channel).AddTasks(tasks => Register(tasks, () => app!.Services)));
        app = builder.Build();
        app.Run(context => context.RequestServices.GetRequiredService<FrontDoor>()
            .RunAsync(context.Request, context.RequestServices.GetRequiredService<DurableTaskClient>()));
        var started = new FunctionsWorker(app);
        await started.PrepareAsync();
        return started;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task PrepareAsync()
    {
        Get<DurableSignals>().Use(Durable);
        await Get<Station>().ReadyAsync(CancellationToken.None);
        await Get<Settler>().IdleAsync(CancellationToken.None);
        await Get<DemoPersonas>().RegisterAsync(CancellationToken.None);
        await Get<Settler>().IdleAsync(CancellationToken.None);
        await app.StartAsync();
    }

    private static void Register(DurableTaskRegistry tasks, Func<IServiceProvider> services)
    {
        T Of<T>()
            where T : notnull => services().GetRequiredService<T>();

        DurableTaskClient Durable() => Of<DurableTaskClient>();

        tasks.AddOrchestratorFunc<string>(nameof(LaunchWave), (context, _) => LaunchWave.RunAsync(context));
        tasks.AddOrchestratorFunc<string>(nameof(MoveService), (context, _) => MoveService.RunAsync(context));
        tasks.AddOrchestratorFunc<Matter>(nameof(Approval), (context, _) => Approval.RunAsync(context));
        tasks.AddActivityFunc<string, IReadOnlyList<string>>(
            nameof(LaunchActivities.ReadFootprints),
            (_, wave) => Of<LaunchActivities>().ReadFootprints(wave, CancellationToken.None));
        tasks.AddActivityFunc<FootprintOfWave, IReadOnlyList<string>>(
            nameof(LaunchActivities.StartFootprint),
            (_, one) => Of<LaunchActivities>().StartFootprint(one, CancellationToken.None));
        tasks.AddActivityFunc<IReadOnlyList<string>>(
            nameof(LaunchActivities.StartMoves),
            (_, ids) => Of<LaunchActivities>().StartMoves(ids, Durable(), CancellationToken.None));
        tasks.AddActivityFunc<string, Application.Transitions.MoveStand>(
            nameof(MoveActivities.Advance),
            (_, id) => Of<MoveActivities>().Advance(id, Durable(), CancellationToken.None));
        tasks.AddActivityFunc<Matter, Application.Tasks.ApprovalStand>(
            nameof(ApprovalActivities.Chase),
            (_, matter) => Of<ApprovalActivities>().Chase(matter, Durable(), CancellationToken.None));
        tasks.AddActivityFunc<Asking>(
            nameof(ApprovalActivities.Tell),
            (_, asking) => Of<ApprovalActivities>().Tell(asking, CancellationToken.None));
    }
}
