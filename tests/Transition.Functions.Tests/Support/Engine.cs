using DurableTask.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Transition.TestSupport;

namespace Transition.Functions.Tests.Support;

/// <summary>
/// The Durable Task engine of the SDK, in memory and apart from the workers, so that those can come and go while it keeps what
/// has been started.
/// </summary>
internal sealed class Engine : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HeldWork work;

    private Engine(WebApplication app, HeldWork work) => (this.app, this.work) = (app, work);

    public GrpcChannel Connect() => GrpcChannel.ForAddress(app.Urls.Single());

    public static async Task<Engine> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http2));
        var work = new HeldWork();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton<IOrchestrationService>(work);
        builder.Services.AddSingleton<IOrchestrationServiceClient>(work);
        builder.Services.AddSingleton<CountingServer>();
        var app = builder.Build();
        app.MapGrpcService<CountingServer>();
        await app.StartAsync();
        return new(app, work);
    }

    /// <summary>One worker ends, and another is connected in its place. Nothing is handed out meanwhile.</summary>
    public async Task ChangeHandsAsync(Func<Task> change)
    {
        var server = app.Services.GetRequiredService<CountingServer>();
        await work.HoldAsync();
        var before = server.Connections;
        await change();
        await Waiting.UntilAsync(() => Task.FromResult(server.Connections > before), () => "another worker");
        work.LetGo();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
