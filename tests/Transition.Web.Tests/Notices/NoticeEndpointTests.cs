using System.Net;
using System.Text.Json;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Notices;

/// <summary>A decision, its notice, its condition and what switches that on, by API and page.</summary>
public sealed class NoticeEndpointTests : IAsyncLifetime, IDisposable
{
    private const string Segments = "/api/organisations/QOP/segments";

    private readonly TestSite site = new();

    public Task InitializeAsync() => site.InitializeAsync();

    public Task DisposeAsync() => site.DisposeAsync();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task R27_Notice_OfADecision_IsReadAndAcknowledgedByATrustInItsScope()
    {
        await DecideAsync();
        var entry = Assert.Single((await ReadAsync("R0A-leader", "/api/notices?unread=true")).GetProperty("items").EnumerateArray());
        var id = entry.GetProperty("id").GetString()!;
        var leader = new Browser(site.As("R0A-leader"));

        PageAssert.Has(await leader.PageAsync("/notices?show=unread"), "approved, with conditions", "New");
        var page = await leader.PageAsync($"/notices/{id}");
        PageAssert.Has(page, "What was decided", "It is ready, but for this.", "Meet this condition: Fill both posts", "We have taken note", "G8");
        PageAssert.Has(await leader.PageAsync("/tasks"), "Nothing");
        Assert.Equal($"/notices/{id}?notice=taken", await leader.PostAsync($"/notices/{id}/acknowledge"));
        PageAssert.Has(await leader.PageAsync($"/notices/{id}?notice=taken"), "has taken note", "acknowledged by");
        Assert.Empty((await ReadAsync("R0A-leader", "/api/notices?unread=true")).GetProperty("items").EnumerateArray());
        PageAssert.Has(await new Browser(site.As("pm-1")).PageAsync("/notices/outbox"), "kept here since", "Fill both posts");
    }

    [Fact]
    public async Task R27_Notice_ForOthers_IsReadByAllAndAcknowledgedByNobodyElse()
    {
        await DecideAsync();
        var id = (await ReadAsync("pm-1", "/api/notices")).GetProperty("items")[0].GetProperty("id").GetString()!;

        Assert.False((await ReadAsync("auditor-1", $"/api/notices/{id}")).GetProperty("mayAcknowledge").GetBoolean());
        await (await PostAsync("pm-1", $"/api/notices/{id}/acknowledge", "{}")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await PostAsync("auditor-1", $"/api/notices/{id}/acknowledge", "{}")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await site.As("pm-1").GetAsync("/api/notices/notice-none")).ProblemAsync(HttpStatusCode.NotFound);
        await (await PostAsync("R0A-leader", "/api/notices/notice-none/acknowledge", "{}")).ProblemAsync(HttpStatusCode.NotFound);
        Assert.True((await PostAsync("R0A-leader", $"/api/notices/{id}/acknowledge", "{}")).IsSuccessStatusCode);
        Assert.True((await PostAsync("R0A-leader", $"/api/notices/{id}/acknowledge", "{}")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task R25_Segment_OfAnIcb_SwitchesAConditionOn_AndTheTransitionSaysSo()
    {
        await DecideAsync();
        Assert.DoesNotContain("record-open", $"{await ReadAsync("pm-1", "/api/transitions/105-NW-1")}", StringComparison.Ordinal);

        var administrator = new Browser(site.As("administrator-1"));
        PageAssert.Has(await administrator.PageAsync("/organisations/QOP"), "Record an oversight segment");
        PageAssert.Problem(
            await administrator.PostAsync("/organisations/QOP/segments", HttpStatusCode.BadRequest, ("segment", "4"), ("source", "")), "source");
        await administrator.PostAsync("/organisations/QOP/segments", ("segment", "4"), ("source", "Oversight framework"));
        await site.IdleAsync();

        PageAssert.Has(await administrator.PageAsync("/organisations/QOP"), "4 from 12 May 2026");
        Assert.Contains("record-open", $"{await ReadAsync("pm-1", "/api/transitions/105-NW-1")}", StringComparison.Ordinal);
        PageAssert.Has(
            await new Browser(site.As("pm-1")).PageAsync("/transitions/105-NW-1"),
            "Condition of NHS Greater Manchester ICB is not discharged", "It holds because of the oversight segment of NHS Greater Manchester ICB.");
        await (await PostAsync("pm-1", Segments, """{ "segment": 3, "source": "Q1" }""")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await PostAsync("Y63-executive", Segments, """{ "segment": 3, "source": "Q1" }""")).ProblemAsync(HttpStatusCode.Forbidden);
        await (await PostAsync("administrator-1", "/api/organisations/NONE/segments", """{ "segment": 3, "source": "Q1" }"""))
            .ProblemAsync(HttpStatusCode.NotFound);
        await (await PostAsync("administrator-1", Segments, """{ "segment": 9, "source": "Q1" }"""))
            .ProblemAsync(HttpStatusCode.BadRequest, "segment");
    }

    private async Task DecideAsync()
    {
        const string Start =
            """
            { "service": "105", "footprint": "NW", "pathway": "delegate-direct", "targets": { "delegated": "2027-04-01" } }
            """;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/transitions")
        {
            Content = Answers.Json(Start),
            Headers = { { "Idempotency-Key", "one" } },
        };
        await (await site.As("pm-1").SendAsync(request)).ReadAsync();
        await site.IdleAsync();
        var id = Assert.Single((await ReadAsync("QOP-executive", "/api/tasks")).GetProperty("items").EnumerateArray()).GetProperty("id").GetString();
        var paper = (await ReadAsync("QOP-executive", $"/api/tasks/{id}")).GetProperty("paper").GetString();
        await (await PostAsync("QOP-executive", $"/api/tasks/{id}/decision",
            $$"""
            {
              "paper": "{{paper}}", "decision": "approve-with-conditions", "rationale": "It is ready, but for this.",
              "conditions": [{ "text": "Fill both posts", "owner": "QOP", "due": "2027-01-31", "when": { "kind": "oversight-segment", "in": [3, 4] } }]
            }
            """)).ReadAsync();
        await site.IdleAsync();
    }

    private async Task<JsonElement> ReadAsync(string persona, string path) => await (await site.As(persona).GetAsync(path)).ReadAsync();

    private Task<HttpResponseMessage> PostAsync(string persona, string path, string body) => site.As(persona).PostAsync(path, Answers.Json(body));
}
