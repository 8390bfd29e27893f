using System.Net;
using System.Text.Json;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Waves;

public sealed class WaveEndpointTests : IAsyncLifetime, IDisposable
{
    private const string Plan =
        """{"name":"First","pathway":"joint-then-delegated","services":["105"],"footprints":["NW"],"targets":{"joint":"2027-04-01","delegated":"2028-04-01"}}""";

    private readonly TestSite site = new();

    public Task InitializeAsync() => site.InitializeAsync();

    public Task DisposeAsync() => site.DisposeAsync();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Plan_SentAgainWithItsKey_IsTheSameWave()
    {
        var first = await PlanAsync("one");
        var second = await PlanAsync("one");
        var other = await PlanAsync("two");

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.NotEqual(first.Headers.Location, other.Headers.Location);
        Assert.Equal(2, (await ReadAsync("/api/waves")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Edit_OfTheVersionThatIsThere_ChangesItAndItsETag()
    {
        var path = (await PlanAsync("edit")).Headers.Location!.OriginalString;
        var before = (await site.As("pm-1").GetAsync(path)).Headers.ETag!.Tag;
        var changed = await EditAsync(path, "Second", before);

        Assert.Equal("Second", (await changed.ReadAsync()).GetProperty("name").GetString());
        Assert.NotEqual(before, changed.Headers.ETag!.Tag);
        await (await EditAsync(path, "Third", before)).ProblemAsync(HttpStatusCode.PreconditionFailed, "If-Match");
        Assert.Equal("Second", (await ReadAsync(path)).GetProperty("name").GetString());
    }

    [Theory]
    [InlineData(null, HttpStatusCode.PreconditionRequired)]
    [InlineData("*", HttpStatusCode.BadRequest)]
    [InlineData("W/\"1\"", HttpStatusCode.BadRequest)]
    public async Task Edit_WithoutAVersion_NamesTheHeader(string? tag, HttpStatusCode status)
    {
        var path = (await PlanAsync("edit")).Headers.Location!.OriginalString;

        await (await EditAsync(path, "Second", tag)).ProblemAsync(status, "If-Match");
    }

    [Fact]
    public async Task Launch_OfAPlan_IsAcceptedAndGoesOn()
    {
        var path = (await PlanAsync("launch")).Headers.Location!.OriginalString;
        var launched = await site.As("pm-1").PostAsync($"{path}/launch", null);
        await site.IdleAsync();
        var wave = await ReadAsync(path);

        Assert.Equal(HttpStatusCode.Accepted, launched.StatusCode);
        Assert.Equal(path, launched.Headers.Location!.OriginalString);
        Assert.Equal(1, wave.GetProperty("started").GetInt32());
        var transition = (await ReadAsync("/api/transitions?service=105")).GetProperty("items")[0];
        Assert.Equal("nhse", transition.GetProperty("state").GetString());
        Assert.Equal("active", transition.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Command_ThatSucceeds_AnswersWhenWhatFollowsCanBeRead()
    {
        var path = (await PlanAsync("follow")).Headers.Location!.OriginalString;
        await site.As("pm-1").PostAsync($"{path}/launch", null);
        await site.IdleAsync();
        var id = (await ReadAsync("/api/transitions?service=105")).GetProperty("items")[0].GetProperty("id").GetString();
        using var reason = Answers.Json("""{"reason":"A test."}""");
        await (await site.As("pm-1").PostAsync($"/api/transitions/{id}/pause", reason)).ReadAsync();

        Assert.Equal(1, (await ReadAsync("/api/transitions?status=paused")).GetProperty("items").GetArrayLength());
        Assert.Equal("paused", (await ReadAsync($"/api/transitions/{id}")).GetProperty("status").GetString());
        Assert.Contains("A test.", (await ReadAsync($"/api/transitions/{id}/history")).GetRawText(), StringComparison.Ordinal);
    }

    private async Task<JsonElement> ReadAsync(string path) => await (await site.As("pm-1").GetAsync(path)).ReadAsync();

    private async Task<HttpResponseMessage> PlanAsync(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/waves") { Content = Answers.Json(Plan), Headers = { { "Idempotency-Key", key } } };
        var planned = await site.As("pm-1").SendAsync(request);
        Assert.Equal(HttpStatusCode.Created, planned.StatusCode);
        return planned;
    }

    private async Task<HttpResponseMessage> EditAsync(string path, string name, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path)
        {
            Content = Answers.Json(Plan.Replace("First", name, StringComparison.Ordinal)),
        };
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        return await site.As("pm-1").SendAsync(request);
    }
}
