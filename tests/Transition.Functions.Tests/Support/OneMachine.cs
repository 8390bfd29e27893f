using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Transition.Application;
using Transition.Application.Access;
using Transition.Application.Audit;
using Transition.Application.Clock;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Application.Reference;
using Transition.LocalHost.Development;
using Transition.TestSupport.Api;
using Transition.Web.Common;

namespace Transition.Functions.Tests.Support;

/// <summary>The same application in one process, in which the settler and the timeline do all the waiting.</summary>
internal sealed class OneMachine : IAsyncDisposable
{
    private readonly StandingClock clock = new();
    private readonly DevelopmentTokens tokens = new(RandomNumberGenerator.GetBytes(32), TimeProvider.System);
    private readonly WebApplication app;

    private OneMachine(Action<IServiceCollection>? storage)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        (storage ?? Ground.AddTo)(builder.Services);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<BusinessClock>(clock).AddSingleton<IMovableClock>(clock)
            .AddSingleton<IBusinessTimeline, BusinessTimeline>().AddTransitionApplication()
            .AddTransitionWeb(new TransitionWebOptions { Bearer = tokens.Accept });
        app = builder.Build();
        app.UseTransitionWeb();
    }

    public Ground Ground { get; } = new();

    public Human Human => new(new HttpClient(Door()) { BaseAddress = new Uri("http://localhost") });

    /// <param name="storage">Registers the storage; null for one in memory.</param>
    public static async Task<OneMachine> StartAsync(Action<IServiceCollection>? storage = null)
    {
        var machine = new OneMachine(storage);
        await machine.Get<IStorageProbe>().PrepareAsync(CancellationToken.None);
        machine.Get<SettlerRun>().Start();
        await machine.Get<ReferenceImport>().RunAsync(null, CancellationToken.None);
        await machine.Get<Settler>().IdleAsync(CancellationToken.None);
        await machine.Get<DemoPersonas>().RegisterAsync(CancellationToken.None);
        await machine.Get<Settler>().IdleAsync(CancellationToken.None);
        await machine.app.StartAsync();
        return machine;
    }

    /// <summary>Returns when everything that follows from what has been done is done.</summary>
    public Task IdleAsync() => Get<Settler>().IdleAsync(CancellationToken.None);

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private DevelopmentDoor Door() => new(
        app.GetTestServer().CreateHandler(), tokens, clock,
        moment => Get<IBusinessTimeline>().MoveToAsync(moment, CancellationToken.None));

    private T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();
}
