using System.Net;
using System.Text.Json;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Insight;

/// <summary>What programme managers and approvers look at besides their tasks, through the API.</summary>
public sealed class ProgrammeEndpointTests : IAsyncLifetime, IDisposable
{
    private const string Plan =
        """
        {
          "name": "First", "pathway": "joint-then-delegated", "services": ["105", "2"], "footprints": ["NENC"],
          "targets": { "joint": "2027-04-01", "delegated": "2028-04-01" }
        }
        """;

    private const string Later = """{ "services": ["2"], "targets": { "delegated": "2028-10-01" }, "reason": "A later start" }""";

    private readonly TestSite site;
    private string wave = string.Empty;

    public ProgrammeEndpointTests()
        : this(new())
    {
    }

    /// <param name="site">Where the network is worse.</param>
    internal ProgrammeEndpointTests(TestSite site) => this.site = site;

    public async Task InitializeAsync()
    {
        await site.InitializeAsync();
        var planned = await SendAsync("pm-1", HttpMethod.Post, "/api/waves", Plan, ("Idempotency-Key", "plan"));
        wave = planned.Headers.Location!.OriginalString;
        await SendAsync("pm-1", HttpMethod.Post, $"{wave}/launch", "{}");
        await site.IdleAsync();
    }

    public Task DisposeAsync() => site.DisposeAsync();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task R28_Chase_ListsWhatBodiesOwe_AsItemsAndAsAFile()
    {
        var owed = await GetAsync("pm-1", "/api/insight/chase?gate=G2&region=Y63");

        Assert.Equal(["QHM", "Y63"], owed.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("body").GetString()).Order());
        var file = await site.As("pm-1").GetAsync("/api/insight/chase.csv?body=QHM");
        Assert.Equal("text/csv", file.Content.Headers.ContentType?.MediaType);
        Assert.Contains("QHM", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await (await site.As("pm-1").GetAsync("/api/insight/chase?region=Y99")).ProblemAsync(HttpStatusCode.BadRequest, "region");
    }

    [Fact]
    public async Task R25_Sent_ListsWhoOwesAnAnswer()
    {
        var sent = await GetAsync("pm-1", "/api/insight/sent");

        Assert.Equal(2, sent.GetProperty("items").GetArrayLength());
        Assert.Equal(2, Assert.Single(sent.GetProperty("waves").EnumerateArray()).GetProperty("owed").GetInt32());
    }

    [Fact]
    public async Task R27_Changes_ThatWereRead_AreUnreadNoMore()
    {
        var before = (await GetAsync("pm-2", "/api/insight/changes?unread=true")).GetProperty("items");
        var first = before[0].GetProperty("id").GetString();

        var answer = await SendAsync("pm-2", HttpMethod.Post, "/api/insight/changes/read", JsonSerializer.Serialize(new { ids = new[] { first } }));

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        var after = (await GetAsync("pm-2", "/api/insight/changes?unread=true")).GetProperty("items");
        Assert.Equal(before.GetArrayLength() - 1, after.GetArrayLength());
        await (await SendAsync("pm-2", HttpMethod.Post, "/api/insight/changes/read", "{}")).ProblemAsync(HttpStatusCode.BadRequest, "ids");
    }

    [Fact]
    public async Task R25_Draft_IsSavedReadAndForgotten_GuardedByItsVersion()
    {
        var task = (await GetAsync("QHM-executive", "/api/tasks")).GetProperty("items")[0].GetProperty("id").GetString();
        var path = $"/api/tasks/{Uri.EscapeDataString(task!)}/draft";
        const string Begun = """{ "paper": "old", "values": { "rationale": ["It is"] } }""";
        await (await site.As("QHM-executive").GetAsync(path)).ProblemAsync(HttpStatusCode.NotFound);

        var saved = await SendAsync("QHM-executive", HttpMethod.Put, path, Begun, ("If-Match", "\"0\""));

        Assert.Equal("\"1\"", saved.Headers.ETag!.Tag);
        Assert.True((await GetAsync("QHM-executive", path)).GetProperty("paperChanged").GetBoolean());
        var other = Begun.Replace("It is", "It was", StringComparison.Ordinal);
        var outdated = await SendAsync("QHM-executive", HttpMethod.Put, path, other, ("If-Match", "\"0\""));
        await outdated.ProblemAsync(HttpStatusCode.PreconditionFailed, "If-Match");
        Assert.Equal(HttpStatusCode.NoContent, (await site.As("QHM-executive").DeleteAsync(path)).StatusCode);
        await (await site.As("QHM-executive").GetAsync(path)).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task R20_Retarget_IsPreviewedThenDone()
    {
        var preview = await (await SendAsync("pm-1", HttpMethod.Post, $"{wave}/retargets/preview", Later)).ReadAsync();
        Assert.Equal((1, 1), (preview.GetProperty("chosen").GetInt32(), preview.GetProperty("changed").GetArrayLength()));

        var asked = await SendAsync("pm-1", HttpMethod.Post, $"{wave}/retargets", Later, ("Idempotency-Key", "later"));
        await site.IdleAsync();

        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        var done = await GetAsync("pm-1", asked.Headers.Location!.OriginalString);
        Assert.Equal(("done", 1), (done.GetProperty("status").GetString(), done.GetProperty("retargeted").GetInt32()));
        var dateless = await SendAsync("pm-1", HttpMethod.Post, $"{wave}/retargets/preview", """{ "reason": "Why" }""");
        await dateless.ProblemAsync(HttpStatusCode.BadRequest, "targets");
    }

    [Fact]
    public async Task R25_Submission_TellsTheReadinessOfItsLines()
    {
        var papers = (await GetAsync("pm-1", "/api/submissions?gate=G2")).GetProperty("items");

        var paper = await GetAsync("pm-1", $"/api/submissions/{papers[0].GetProperty("id").GetString()}");

        Assert.Equal(2, paper.GetProperty("readiness").GetArrayLength());
        Assert.Empty(paper.GetProperty("earlier").EnumerateArray());
    }

    private async Task<JsonElement> GetAsync(string persona, string path) => await (await site.As(persona).GetAsync(path)).ReadAsync();

    private async Task<HttpResponseMessage> SendAsync(
        string persona, HttpMethod method, string path, string body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = Answers.Json(body) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await site.As(persona).SendAsync(request);
    }
}
