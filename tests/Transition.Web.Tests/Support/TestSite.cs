using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Transition.Application;
using Transition.Application.Access;
using Transition.Application.Clock;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Application.Reference;
using Transition.Domain.Common;
using Transition.Storage;
using Transition.Web.Access;
using Transition.Web.Common;

namespace Transition.Web.Tests.Support;

/// <summary>The whole site in memory, with the reference data and the demo personas.</summary>
public sealed class TestSite : IAsyncLifetime, IDisposable
{
    public const string Secret = "a secret of the inside";

    private readonly CancellationTokenSource stopping = new();
    private readonly Action<IServiceCollection> add;
    private readonly Func<TransitionWebOptions, TransitionWebOptions> change;
    private WebApplication? app;
    private Task settling = Task.CompletedTask;

    public TestSite()
        : this(_ => { }, options => options)
    {
    }

    /// <param name="add">What this site has besides.</param>
    /// <param name="change">How its options differ.</param>
    internal TestSite(Action<IServiceCollection> add, Func<TransitionWebOptions, TransitionWebOptions> change) =>
        (this.add, this.change) = (add, change);

    public TestTokens Tokens { get; } = new();

    public TranscriptLog Log { get; } = new();

    public IServiceProvider Services => app!.Services;

    public IEnumerable<RouteEndpoint> Endpoints => Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private TransitionWebOptions Options => change(new() { Bearer = Tokens.Accept, AllowedHosts = ["localhost"] });

    /// <summary>The environment that the host runs in.</summary>
    public string Environment { get; init; } = Environments.Production;

    /// <summary>Where requests come from.</summary>
    public IPAddress? RemoteAddress { get; set; } = IPAddress.Loopback;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = Environment });
        builder.WebHost.UseTestServer();
        builder.Logging.AddProvider(Log);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<BusinessClock, FixedBusinessClock>();
        builder.Services.AddInMemoryTransitionStorage().AddTransitionApplication().AddTransitionWeb(Options);
        add(builder.Services);
        app = builder.Build();
        app.Use(async (context, next) =>
        {
            context.Connection.RemoteIpAddress = RemoteAddress;
            await next(context);
        });
        app.UseTransitionWeb(MapMore);
        settling = Services.GetRequiredService<Settler>().RunAsync(stopping.Token);
        await Services.GetRequiredService<ReferenceImport>().RunAsync(null, default);
        await IdleAsync();
        await Services.GetRequiredService<DemoPersonas>().RegisterAsync(default);
        await IdleAsync();
        await app.StartAsync();
    }

    public Task IdleAsync() => Services.GetRequiredService<Settler>().IdleAsync(default);

    /// <summary>How many events are on record.</summary>
    public async Task<int> EventsAsync()
    {
        var count = 0;
        foreach (var kind in AggregateKinds.All)
        {
            count += await Services.GetRequiredService<IEventStore>().ReadAllEventsAsync(kind, default).CountAsync();
        }

        return count;
    }

    /// <summary>A browser or program that is not signed in and does not follow redirects.</summary>
    public HttpClient Anonymous() => Between is { } between
        ? new(between(app!.GetTestServer().CreateHandler())) { BaseAddress = app!.GetTestServer().BaseAddress }
        : app!.GetTestClient();

    /// <summary>What stands between clients and this site, if something does.</summary>
    public Func<HttpMessageHandler, HttpMessageHandler>? Between { get; set; }

    public HttpClient As(string persona) => With(Tokens.Of(persona));

    public HttpClient With(string token)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public async Task DisposeAsync()
    {
        await stopping.CancelAsync();
        await settling;
        await app!.DisposeAsync();
    }

    public void Dispose() => stopping.Dispose();

    private static void MapMore(IEndpointRouteBuilder endpoints)
    {
        const string Reason = "A test.";
        endpoints.MapGet("/api/test/refused/{kind}", IResult (RefusalKind kind) => throw new RefusedException(kind, "the-code", "The message.", "theField"))
            .Anyone(Reason);
        endpoints.MapGet("/api/test/broken", IResult () => throw new InvalidOperationException(Secret)).Anyone(Reason);
        endpoints.MapGet("/api/test/away", IResult (StorageFaults faults) =>
        {
            faults.Hook = _ => throw new StorageUnavailableException(Secret);
            throw Refuse.Forbidden("not-asked", $"{Named.Body("QYG")} is not asked here.");
        }).Anyone(Reason);
        endpoints.MapGet("/api/test/forgotten", () => "never");
    }
}
