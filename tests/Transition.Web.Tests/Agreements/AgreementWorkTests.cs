using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Agreements;

/// <summary>An agreement that is drawn up by hand, signed, varied and ended, by the API and on its page.</summary>
public sealed class AgreementWorkTests : IAsyncLifetime, IDisposable
{
    private readonly TestSite site;
    private string id = null!;

    public AgreementWorkTests()
        : this(new())
    {
    }

    /// <param name="site">Where the network is worse.</param>
    internal AgreementWorkTests(TestSite site) => this.site = site;

    public async Task InitializeAsync()
    {
        await site.InitializeAsync();
        id = (await (await DrawAsync("pm-1", ["QHM", "QYG"])).ReadAsync()).GetProperty("id").GetString()!;
        await site.IdleAsync();
    }

    public Task DisposeAsync() => site.DisposeAsync();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task R72_Refusal_NamesTheBodiesThatItIsAbout()
    {
        var refused = await site.As("QHM-signatory").PostAsync(
            $"/api/agreements/{id}/notice", Answers.Json("""{"party":"Y56","reason":"Not ours"}"""));

        var detail = (await refused.ProblemAsync(HttpStatusCode.Forbidden)).GetProperty("detail").GetString();
        Assert.Equal(
            "NHS England London is not asked here. Only NHS North East and North Cumbria ICB, NHS Cheshire and Merseyside ICB can answer.", detail);
        var page = await new Browser(site.As("QYG-signatory")).PostAsync(
            $"/agreements/{id}/withdraw-notice", HttpStatusCode.Conflict, ("reason", "We plan together"));
        PageAssert.Has(page, "NHS Cheshire and Merseyside ICB has given no notice that it could take back.");
    }

    [Fact]
    public async Task R72_Collaboration_IsSignedByEachPartyAndEndedByNotice()
    {
        await Post("QHM-signatory", "notice", """{"reason":"Too early"}""", HttpStatusCode.Conflict);
        await SignAsync("QHM-signatory");
        await SignAsync("QYG-signatory");
        var inForce = await ReadAsync();
        Assert.Equal(("in-force", "2027-03-31"), (inForce.GetProperty("status").GetString(), inForce.GetProperty("endsOnNoticeToday").GetString()));

        await Post("QMJ-signatory", "notice", """{"reason":"Not ours"}""", HttpStatusCode.Forbidden);
        await Post("pm-1", "notice", """{"party":"QHM","reason":"Not mine"}""", HttpStatusCode.Forbidden);
        await Post("QHM-signatory", "notice", "{}", HttpStatusCode.BadRequest);
        await Post("QHM-signatory", "notice", """{"reason":"We plan alone"}""");
        await Post("QYG-signatory", "notice", """{"reason":"So do we"}""", HttpStatusCode.Conflict);
        await Post("QHM-executive", "exit-plan", """{"plan":"Nothing"}""", HttpStatusCode.Forbidden);
        await Post("pm-1", "exit-plan", """{"plan":"Each ICB takes its own staff back."}""");
        var page = await new Browser(site.As("QHM-signatory")).PageAsync($"/agreements/{id}");
        PageAssert.Has(page, "for the end of 31 March 2027: We plan alone", "Each ICB takes its own staff back.", "Take the notice back");
        await new Browser(site.As("QHM-signatory")).PostAsync($"/agreements/{id}/withdraw-notice", ("party", "QHM"), ("reason", "We stay"));
        Assert.Equal(JsonValueKind.Null, (await ReadAsync()).GetProperty("notice").ValueKind);
        await Post("QHM-signatory", "notice/withdraw", """{"reason":"Again"}""", HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task R23_Variation_IsDrawnUpByTheProgrammeAndSignedAnew()
    {
        await SignAsync("QHM-signatory");
        await Post("pm-1", "vary", """{"services":["105"],"reason":"Fewer"}""", HttpStatusCode.Conflict);
        await SignAsync("QYG-signatory");
        await Post("QHM-signatory", "vary", """{"services":["105"],"reason":"Fewer"}""", HttpStatusCode.Forbidden);
        await Post("pm-1", "vary", """{"services":["999"],"reason":"Fewer"}""", HttpStatusCode.BadRequest);
        var manager = new Browser(site.As("pm-1"));
        PageAssert.Problem(await manager.PostAsync($"/agreements/{id}/vary", HttpStatusCode.BadRequest, ("services", "105")), "reason", "105");
        await manager.PostAsync($"/agreements/{id}/vary", ("services", "105"), ("reserved", "National standards"), ("reason", "Fewer"));

        PageAssert.Has(await manager.PageAsync($"/agreements/{id}"), "Variation 1", "National standards", "Reserved functions");
        await Post("pm-1", "vary", """{"reason":"Fewer"}""");
        await Post("pm-1", "vary", """{"reason":"x"}""", HttpStatusCode.Conflict);
        Assert.Equal(1, (await ReadAsync()).GetProperty("variation").GetInt32());
        await (await site.As("pm-1").PostAsync("/api/agreements/none/vary", Answers.Json("""{"reason":"x"}"""))).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task R72_Draw_WithWhatDoesNotFit_IsRefused()
    {
        await (await DrawAsync("QHM-signatory", ["QHM", "QYG"])).ProblemAsync(HttpStatusCode.Forbidden);
        await (await DrawAsync("pm-1", ["QHM"], key: "other")).ProblemAsync(HttpStatusCode.BadRequest, "parties");
        await (await DrawAsync("pm-1", ["QYG", "QMJ"], key: "other")).ProblemAsync(HttpStatusCode.BadRequest, "parties");
        await (await DrawAsync("pm-1", ["QHM", "NONE"], key: "other")).ProblemAsync(HttpStatusCode.BadRequest, "parties");
        await (await DrawAsync("pm-1", ["QHM", "QYG"], "delegation")).ProblemAsync(HttpStatusCode.BadRequest, "kind");
    }

    private Task<HttpResponseMessage> DrawAsync(string persona, string[] parties, string kind = "collaboration", string key = "drawn")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/agreements")
        {
            Content = Answers.Json($$"""
                {"kind":"{{kind}}","icb":"QHM","parties":{{JsonSerializer.Serialize(parties)}},"services":["105","6"],"from":"2026-04-01"}
                """),
        };
        request.Headers.Add("Idempotency-Key", key);
        return site.As(persona).SendAsync(request);
    }

    private async Task SignAsync(string persona)
    {
        var client = site.As(persona);
        using var form = new MultipartFormDataContent
        {
            { new StringContent("executed-agreement"), "kind" },
            { new StringContent($$"""{"agreement":"{{id}}"}"""), "scope" },
        };
        var file = new ByteArrayContent("Executed."u8.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } };
        form.Add(file, "file", "executed.txt");
        using var upload = new HttpRequestMessage(HttpMethod.Post, "/api/evidence") { Content = form };
        upload.Headers.Add("Idempotency-Key", $"{persona}-{id}");
        var document = (await (await client.SendAsync(upload)).ReadAsync()).GetProperty("id").GetString();
        var task = (await (await client.GetAsync("/api/tasks")).ReadAsync()).GetProperty("items")[0].GetProperty("id").GetString();
        var paper = (await ReadAsync()).GetProperty("paper").GetString();
        await (await client.PostAsync(
            $"/api/tasks/{task}/sign", Answers.Json($$"""{"name":"A. Signatory","document":"{{document}}","paper":"{{paper}}"}"""))).ReadAsync();
        await site.IdleAsync();
    }

    private async Task<JsonElement> ReadAsync() => await (await site.As("pm-1").GetAsync($"/api/agreements/{id}")).ReadAsync();

    private async Task Post(string persona, string verb, string body, HttpStatusCode? problem = null)
    {
        var answer = await site.As(persona).PostAsync($"/api/agreements/{id}/{verb}", Answers.Json(body));
        _ = problem is { } status ? await answer.ProblemAsync(status) : await answer.ReadAsync();
    }
}
