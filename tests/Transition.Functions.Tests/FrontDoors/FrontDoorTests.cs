using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Moq;
using Transition.Application;
using Transition.Application.Clock;
using Transition.Application.Ports;
using Transition.Functions.Common;
using Transition.Functions.Tests.Support;
using Transition.Web.Common;

namespace Transition.Functions.Tests.FrontDoors;

/// <summary>Requests as the Functions host hands them over: with the function's own route matched already.</summary>
public sealed class FrontDoorTests
{
    private readonly Mock<IStorageProbe> probe = new();

    [Fact]
    public async Task Request_OfAnAddressOfTheSite_IsMatchedAnew()
    {
        probe.Setup(storage => storage.IsReadyAsync(It.IsAny<CancellationToken>())).ReturnsAsync(true);
        await using var app = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await app.GetTestClient().GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.GetTestClient().GetAsync("/openapi/v1.json")).StatusCode);
    }

    [Theory]
    [InlineData("/api/no-such-thing", HttpStatusCode.NotFound)]
    [InlineData("/api/transitions", HttpStatusCode.Unauthorized)]
    [InlineData("/dev/personas", HttpStatusCode.NotFound)]
    public async Task Request_ThatIsRefused_GetsProblemDetails(string address, HttpStatusCode expected)
    {
        await using var app = await StartAsync();

        var answer = await app.GetTestClient().GetAsync(address);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Request_WhileTheStorageIsAway_Gets503AndGoesOnWhenItIsBack()
    {
        var isAway = true;
        probe.Setup(storage => storage.PrepareAsync(It.IsAny<CancellationToken>()))
            .Returns(() => isAway ? Task.FromException(new StorageUnavailableException("Away.")) : Task.CompletedTask);
        await using var app = await StartAsync();

        var live = await app.GetTestClient().GetAsync("/health/live");
        var away = await app.GetTestClient().GetAsync("/openapi/v1.json");
        isAway = false;
        var back = await app.GetTestClient().GetAsync("/openapi/v1.json");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (live.StatusCode, away.StatusCode));
        Assert.Equal("503", JsonNode.Parse(await away.Content.ReadAsStringAsync())!["status"]!.ToString());
        Assert.NotNull(away.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
    }

    [Fact]
    public async Task Request_ThatFails_GetsProblemDetailsThatGiveNothingAway()
    {
        await using var app = await StartAsync();
        probe.Setup(storage => storage.IsReadyAsync(It.IsAny<CancellationToken>())).ThrowsAsync(new InvalidOperationException("Secret."));

        var answer = await app.GetTestClient().GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("Secret", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        new Ground().AddTo(builder.Services);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<BusinessClock>(new StandingClock())
            .AddTransitionOrchestrated().AddTransitionApplication().AddTransitionWeb(new TransitionWebOptions())
            .AddSingleton<FrontDoor>();
        builder.Services.Replace(ServiceDescriptor.Singleton(probe.Object));
        var app = builder.Build();
        var durable = new Mock<DurableTaskClient>("test").Object;
        app.Run(context =>
        {
            context.SetEndpoint(new Endpoint(_ => throw new InvalidOperationException("The function's own."), null, "{*path}"));
            context.Request.RouteValues["path"] = "anything";
            return app.Services.GetRequiredService<FrontDoor>().RunAsync(context.Request, durable);
        });
        await app.StartAsync();
        return app;
    }
}
