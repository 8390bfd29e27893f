using Microsoft.AspNetCore.Http;

namespace Transition.LocalHost.Tests;

public sealed class OpeningTests
{
    private readonly Opening opening = new();

    [Theory]
    [InlineData("/", 503)]
    [InlineData("/api/waves", 503)]
    [InlineData("/health/ready", 503)]
    [InlineData("/health/live", 200)]
    public async Task Request_BeforeTheHostIsReady_IsAskedToComeAgain(string path, int status)
    {
        var answer = (await AskAsync(path)).Response;

        Assert.Equal((status, status == 503), (answer.StatusCode, answer.Headers.RetryAfter.Count == 1));
    }

    [Fact]
    public async Task Request_OnceTheHostIsReady_IsAnswered()
    {
        opening.Open();

        Assert.Equal(StatusCodes.Status200OK, (await AskAsync("/")).Response.StatusCode);
    }

    private async Task<HttpContext> AskAsync(string path)
    {
        var context = new DefaultHttpContext { Request = { Path = path } };
        await opening.GuardAsync(context, _ => Task.CompletedTask);
        return context;
    }
}
