using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Transition.Application.Access;
using Transition.LocalHost.Development;
using Transition.LocalHost.Engine;
using Transition.Storage;
using Transition.Web.Common;

namespace Transition.LocalHost.Tests.Development;

/// <summary>The local host as it is, over a storage in memory.</summary>
public sealed class DevelopmentSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private DevelopmentSite(WebApplication app) => this.app = app;

    /// <summary>Where requests come from.</summary>
    public IPAddress? RemoteAddress { get; set; } = IPAddress.IPv6Loopback;

    public static async Task<DevelopmentSite> StartAsync(string folder, string environment)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Services.AddLogging().AddInMemoryTransitionStorage().AddLocalHost("UseDevelopmentStorage=true");
        builder.Services.AddTransitionWeb(builder.Environment.IsDevelopment()
            ? builder.Services.AddDevelopment(builder.Environment, folder, TimeProvider.System)
            : new TransitionWebOptions());
        var site = new DevelopmentSite(builder.Build());
        await site.StartAsync();
        return site;
    }

    public HttpClient Client() => app.GetTestClient();

    public async Task<HttpClient> AsAsync(string persona) => With(await TokenAsync(persona));

    public HttpClient With(string token)
    {
        var client = Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public async Task<string> TokenAsync(string persona)
    {
        var answer = await Client().PostAsJsonAsync("/dev/token", new { persona });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task StartAsync()
    {
        await app.Services.GetRequiredService<LocalEngine>().StartAsync(null, default);
        // Over a new storage: whoever holds a token from before would be ahead of the personas.
        await app.Services.GetRequiredService<DemoPersonas>().EnsureAsync(default);
        app.Use(async (context, next) =>
        {
            context.Connection.RemoteIpAddress = RemoteAddress;
            await next(context);
        });
        app.UseTransitionWeb(endpoints => endpoints.MapDevelopment());
        await app.StartAsync();
    }
}
