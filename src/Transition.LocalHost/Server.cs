using Transition.LocalHost.Commands;
using Transition.LocalHost.Development;
using Transition.LocalHost.Engine;
using Transition.LocalHost.Terminal;
using Transition.Web.Common;
using Transition.Web.Notices;

namespace Transition.LocalHost;

/// <summary>Serves the API and the portal to this machine, with the advance loop behind them.</summary>
public static class Server
{
    private static readonly string[] Hosts = ["localhost", "127.0.0.1", "[::1]"];

    public static Task<int> RunAsync(LocalHostSession session) => RunAsync(session, _ => { });

    /// <param name="prepare">Registers services that take the place of those that a host has.</param>
    public static async Task<int> RunAsync(LocalHostSession session, Action<IServiceCollection> prepare)
    {
        await using var app = Build(session, prepare);
        var opening = new Opening();
        app.Use(opening.GuardAsync);
        app.UseTransitionWeb(endpoints => endpoints.MapDevelopment());
        await app.StartAsync(session.Stopping);
        await Task.WhenAll(Opening.AskAsync(AddressOf(session), session.Stopping), StartEngineAsync(app, session));
        opening.Open();
        await GreetAsync(session);
        await app.WaitForShutdownAsync(session.Stopping);
        return 0;
    }

    private static WebApplication Build(LocalHostSession session, Action<IServiceCollection> prepare)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            EnvironmentName = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environments.Development,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        prepare(builder.Services);
        builder.Services.AddLocalHost(session);
        builder.Services.AddTransitionWeb(Options(builder, session));
        builder.Services.AddNotify(builder.Configuration);
        builder.WebHost.UseUrls(AddressOf(session));
        return builder.Build();
    }

    private static TransitionWebOptions Options(WebApplicationBuilder builder, LocalHostSession session)
    {
        var folder = Directory.CreateDirectory(session.Options.DataFolder).FullName;
        var options = builder.Environment.IsDevelopment()
            ? builder.Services.AddDevelopment(builder.Environment, folder, TimeProvider.System)
            : new TransitionWebOptions();
        return options with { AllowedHosts = Hosts };
    }

    private static async Task StartEngineAsync(WebApplication app, LocalHostSession session)
    {
        using var progress = new ReferenceBar(session.Output);
        await app.Services.GetRequiredService<LocalEngine>().StartAsync(progress, session.Stopping);
    }

    private static async Task GreetAsync(LocalHostSession session)
    {
        var address = AddressOf(session);
        await session.Output.WriteLineAsync(
            $"""

            Transition is at {address}. Ctrl+C stops it.

              The portal            {address}/
              The API               {address}/openapi/v1.json
              All demo personas     {address}/dev/personas

            Demo personas: pm-1 and pm-2 (programme managers), nhse-board-1, nmp-1 (moderation panel), auditor-1, administrator-1;
            for each ICB <code>-executive, -board, -signatory, -contributor; for each region -executive, -signatory; for each
            joint committee -chair.
            """);
    }

    private static string AddressOf(LocalHostSession session) => $"http://localhost:{session.Options.Port}";
}
