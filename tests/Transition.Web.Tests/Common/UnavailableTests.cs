using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Ports;
using Transition.Storage;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Common;

public sealed class UnavailableTests : IAsyncLifetime, IDisposable
{
    private readonly TestSite site = new(_ => { }, options => options with { CallsAMinute = 20 });

    public Task InitializeAsync() => site.InitializeAsync();

    public Task DisposeAsync() => site.DisposeAsync();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Storage_Away_IsSaidWithWhenToComeBack()
    {
        site.Services.GetRequiredService<StorageFaults>().Hook = _ => throw new StorageUnavailableException(TestSite.Secret);
        var answer = await site.As("pm-1").GetAsync("/api/waves");
        site.Services.GetRequiredService<StorageFaults>().Hook = null;

        var problem = await answer.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.DoesNotContain(TestSite.Secret, problem.GetRawText(), StringComparison.Ordinal);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.True((await site.As("pm-1").GetAsync("/api/waves")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Storage_AwayWhileNamesOfARefusalAreRead_IsSaidAsThat()
    {
        var answer = await site.Anonymous().GetAsync("/api/test/away");
        site.Services.GetRequiredService<StorageFaults>().Hook = null;

        var problem = await answer.ProblemAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Equal("storage-unavailable", problem.GetProperty("code").GetString());
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Contains(TestSite.Secret, site.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Caller_TooOften_IsToldToWait_AndNobodyElseIs()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 21).Select(_ => site.As("pm-1").GetAsync("/api/me")));
        var refused = Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.TooManyRequests);

        await refused.ProblemAsync(HttpStatusCode.TooManyRequests);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.True((await site.As("pm-2").GetAsync("/api/me")).IsSuccessStatusCode);
    }
}
