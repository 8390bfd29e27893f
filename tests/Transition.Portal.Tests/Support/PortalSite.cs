using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Transition.Application;
using Transition.Application.Access;
using Transition.Application.Clock;
using Transition.Application.Journal;
using Transition.Application.Reference;
using Transition.Storage;
using Transition.Web.Access;
using Transition.Web.Common;

namespace Transition.Portal.Tests.Support;

/// <summary>The portal on a port of its own, over stores in memory, and a browser to look at it with.</summary>
public sealed class PortalSite : IAsyncLifetime, IDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    /// <summary>In milliseconds. A busy machine may take long for a page; one that never comes fails all the same.</summary>
    private const float Patience = 120_000;

    private readonly CancellationTokenSource stopping = new();
    private WebApplication? app;
    private Task settling = Task.CompletedTask;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public PortalClock Clock { get; } = new();

    public string Address => app!.Urls.Single();

    public T Get<T>()
        where T : notnull => app!.Services.GetRequiredService<T>();

    public Task IdleAsync() => Get<Settler>().IdleAsync(CancellationToken.None);

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<BusinessClock>(Clock).AddSingleton<IDevelopmentSignIn, PersonaSignIn>();
        builder.Services.AddInMemoryTransitionStorage().AddTransitionApplication()
            .AddTransitionWeb(new() { SecureCookies = false, AllowedHosts = ["127.0.0.1"] });
        app = builder.Build();
        app.UseTransitionWeb(MapMore);
        settling = Get<Settler>().RunAsync(stopping.Token);
        await Get<ReferenceImport>().RunAsync(null, CancellationToken.None);
        await IdleAsync();
        await Get<DemoPersonas>().RegisterAsync(CancellationToken.None);
        await IdleAsync();
        await app.StartAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
    }

    /// <summary>A browser window of somebody who is not signed in.</summary>
    /// <param name="javaScript">Whether pages may run scripts.</param>
    public async Task<IPage> OpenAsync(bool javaScript = true)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address,
            JavaScriptEnabled = javaScript,
            ViewportSize = new() { Width = 1280, Height = 800 },
        });
        context.SetDefaultTimeout(Patience);
        await context.RouteAsync("https://assets.nhs.uk/**", AnswerForTheTypefaceAsync);
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        await browser!.DisposeAsync();
        playwright!.Dispose();
        await stopping.CancelAsync();
        await settling;
        await app!.DisposeAsync();
    }

    public void Dispose() => stopping.Dispose();

    private static void MapMore(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/broken", IResult () => throw new InvalidOperationException("A test.")).Anyone("A page that breaks.");
        endpoints.MapGet("/poor", () => TypedResults.Content(PoorPage.Html, "text/html")).Anyone("A page that is wrong in every way.");
    }

    /// <summary>The typeface comes from another site, which tests do not ask.</summary>
    private static Task AnswerForTheTypefaceAsync(IRoute route) => route.FulfillAsync(new()
    {
        Status = 200,
        Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*" },
    });
}
