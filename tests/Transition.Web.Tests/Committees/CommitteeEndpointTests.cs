using System.Net;
using System.Text.Json;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Committees;

/// <summary>A committee and its meetings over HTTP: allowed, forbidden, not found, wrong state, stale.</summary>
public sealed class CommitteeEndpointTests : IAsyncLifetime, IDisposable
{
    private const string Address = "/api/committees/JC-NENC";

    private const string Seats = """
        [{"body":"X24","person":"JC-NENC-chair","role":"chair","from":"2026-01-01"},
         {"body":"QHM","person":"QHM-executive","role":"member","votes":true,"from":"2026-01-01"},
         {"body":"Y63","person":"Y63-executive","role":"member","votes":true,"from":"2026-01-01"}]
        """;

    private readonly TestSite site;
    private Play play = null!;

    public CommitteeEndpointTests()
        : this(new())
    {
    }

    /// <param name="site">Where the network is worse.</param>
    internal CommitteeEndpointTests(TestSite site) => this.site = site;

    public async Task InitializeAsync()
    {
        await site.InitializeAsync();
        play = new(site);
        await Post("pm-1", "/api/committees", $$"""{"code":"JC-NENC","seats":{{Seats}}}""");
    }

    public Task DisposeAsync() => site.DisposeAsync();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task R24_Committee_IsReadWithItsRuleInPlainWordsAndListed()
    {
        var read = await (await play.As("QHM-contributor").GetAsync(Address)).ReadAsync();
        var listed = await (await play.As("R0A-leader").GetAsync("/api/committees/constituted")).ReadAsync();

        Assert.Contains(
            "NHS England and more than half of the ICBs must be present.",
            read.GetProperty("ruleInWords").EnumerateArray().Select(text => text.GetString()));
        Assert.Equal(3, read.GetProperty("seats").GetArrayLength());
        Assert.Equal("JC-NENC", listed.GetProperty("items")[0].GetProperty("code").GetString());
        await (await play.As("R0A-leader").GetAsync(Address)).ProblemAsync(HttpStatusCode.Forbidden);
        await (await play.As("pm-1").GetAsync("/api/committees/JC-NONE")).ProblemAsync(HttpStatusCode.NotFound);
        await (await play.As("pm-1").GetAsync("/api/committees/no.such.G7.1")).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task R24_Committee_IsChangedByTheProgrammeOrItsChair()
    {
        const string seat = """{"body":"RTD","person":"QHM-contributor","role":"attendee","from":"2026-02-01"}""";
        await Post("QHM-executive", $"{Address}/seats", seat, HttpStatusCode.Forbidden);
        await Post("JC-NENC-chair", $"{Address}/seats", seat);
        await Post("pm-1", $"{Address}/seats", """{"body":"QHM","person":"QHM-board","role":"member","votes":true}""", HttpStatusCode.Conflict);
        await Post("pm-1", $"{Address}/seats", """{"body":"QHM","person":"QHM-board","role":"king"}""", HttpStatusCode.BadRequest);
        await Post("pm-1", $"{Address}/seats/leave", """{"body":"RTD","person":"nobody","on":"2026-06-01","reason":"Gone"}""", HttpStatusCode.NotFound);
        await Post("pm-1", $"{Address}/seats/leave", """{"body":"RTD","person":"QHM-contributor","on":"2026-06-01","reason":"Gone"}""");
        await Post("QMJ-executive", $"{Address}/interests", """{"text":"None"}""", HttpStatusCode.Forbidden);
        await Post("QHM-executive", $"{Address}/interests", """{"text":"Trustee of a hospital charity"}""");

        const string rule = """{"nhseDecidesMoney":false,"reason":"Delegated now"}""";
        await (await play.PutAsync("QHM-executive", $"{Address}/rule", rule, "\"1\"")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await play.PutAsync("pm-1", $"{Address}/rule", rule, "\"1\"")).ProblemAsync(HttpStatusCode.PreconditionFailed);
        var changed = await (await play.PutAsync("pm-1", $"{Address}/rule", rule, "\"4\"")).ReadAsync();
        Assert.False(changed.GetProperty("rule").GetProperty("nhseDecidesMoney").GetBoolean());
    }

    [Fact]
    public async Task R26_Meeting_FromItsCallToItsMinutes_IsReadInTheLog()
    {
        var id = await CallAsync();
        var meeting = $"/api/committees/meetings/{id}";
        await Post("JC-NENC-chair", $"{meeting}/motions", """{"text":"Adopt the terms"}""", HttpStatusCode.Conflict);
        await Post("QHM-executive", $"{meeting}/open", """{"present":["QHM","Y63"]}""", HttpStatusCode.Forbidden);
        await Post("JC-NENC-chair", $"{meeting}/open", """{"present":["QMJ"]}""", HttpStatusCode.BadRequest);
        await Post("JC-NENC-chair", $"{meeting}/open", """{"present":["QHM"]}""");
        await Post("JC-NENC-chair", $"{meeting}/attendance", """{"body":"Y63","present":true}""");
        await Post("JC-NENC-chair", $"{meeting}/motions", "{}", HttpStatusCode.BadRequest);
        await Post("JC-NENC-chair", $"{meeting}/motions", """{"text":"Adopt the terms"}""");
        await Post("QHM-executive", $"{meeting}/motions/9/vote", """{"vote":"for"}""", HttpStatusCode.NotFound);
        await Post("QHM-executive", $"{meeting}/motions/1/vote", """{"vote":"for"}""");
        await Post("JC-NENC-chair", $"{meeting}/motions/1/count", "{}", HttpStatusCode.Conflict);
        await Post("JC-NENC-chair", $"{meeting}/close", "{}", HttpStatusCode.Conflict);
        await Post("Y63-executive", $"{meeting}/motions/1/vote", """{"vote":"against"}""");
        await Post("QHM-executive", $"{meeting}/motions/1/recuse", """{"reason":"Too late"}""", HttpStatusCode.Conflict);
        await Post("JC-NENC-chair", $"{meeting}/motions/1/count", "{}");
        await Post("QHM-executive", $"{meeting}/minutes", """{"text":"Held."}""", HttpStatusCode.Forbidden);
        await Post("JC-NENC-chair", $"{meeting}/minutes", """{"text":"Held."}""");
        await Post("JC-NENC-chair", $"{meeting}/close", "{}");
        await site.IdleAsync();

        var read = await (await play.As("QHM-contributor").GetAsync(meeting)).ReadAsync();
        Assert.Equal(("closed", "lost"), (read.GetProperty("status").GetString(), read.GetProperty("motions")[0].GetProperty("result").GetString()));
        var log = await (await play.As("R0A-leader").GetAsync($"{Address}/decisions")).ReadAsync();
        Assert.Equal("Adopt the terms", log.GetProperty("items")[0].GetProperty("text").GetString());
        Assert.Equal(1, (await (await play.As("pm-1").GetAsync($"{Address}/meetings")).ReadAsync()).GetProperty("items").GetArrayLength());
        await (await play.As("pm-1").GetAsync("/api/committees/meetings/no-such")).ProblemAsync(HttpStatusCode.NotFound);
    }

    private async Task<string> CallAsync()
    {
        using var call = new HttpRequestMessage(HttpMethod.Post, $"{Address}/meetings")
        {
            Content = Answers.Json("""{"on":"2026-05-12","agenda":[{"text":"Terms of reference"}]}"""),
        };
        call.Headers.Add("Idempotency-Key", "first");
        return (await (await play.As("JC-NENC-chair").SendAsync(call)).ReadAsync()).GetProperty("id").GetString()!;
    }

    private async Task<JsonElement> Post(string persona, string path, string body, HttpStatusCode? problem = null)
    {
        var answer = await play.As(persona).PostAsync(path, Answers.Json(body));
        return problem is { } status ? await answer.ProblemAsync(status) : await answer.ReadAsync();
    }
}
