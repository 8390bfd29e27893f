using System.Net;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Submissions;

/// <summary>Papers, attestations and agreements: what waits in them, and for whom.</summary>
public sealed class MatterPageTests(TestSite site) : IClassFixture<TestSite>, IAsyncLifetime
{
    private Browser Reader => new(site.As("auditor-1"));

    public async Task InitializeAsync()
    {
        var manager = site.As("pm-1");
        var footprint = (await (await manager.GetAsync("/api/footprints")).ReadAsync()).GetProperty("items").EnumerateArray()
            .First(area => area.TryGetProperty("committee", out var committee) && committee.GetString() is not null).GetProperty("code").GetString();
        using var plan = Answers.Json(
            $$"""{"name":"w","pathway":"joint-then-delegated","services":"ready","footprints":["{{footprint}}"],"targets": {"joint":"2026-09-01","delegated":"2027-04-01"} }""");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/waves") { Content = plan, Headers = { { "Idempotency-Key", "matters" } } };
        var wave = (await (await manager.SendAsync(request)).ReadAsync()).GetProperty("id").GetString();
        await manager.PostAsync($"/api/waves/{wave}/launch", null);
        await site.IdleAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("/papers")]
    [InlineData("/attestations")]
    [InlineData("/agreements")]
    public async Task R92_List_ForAnAuditor_HasItsFilters(string path) =>
        PageAssert.Has(await Reader.PageAsync(path), $"action=\"{path}\"", "id=\"gate\"", "id=\"body\"", "id=\"status\"");

    [Theory]
    [InlineData("/papers")]
    [InlineData("/attestations")]
    [InlineData("/agreements")]
    [InlineData("/papers/x")]
    [InlineData("/attestations/x")]
    [InlineData("/agreements/x")]
    public async Task R93_Matters_ForATrustLeader_AreForbidden(string path) =>
        await new Browser(site.As("R0A-leader")).PageAsync(path, HttpStatusCode.Forbidden);

    [Theory]
    [InlineData("/papers/none")]
    [InlineData("/attestations/none")]
    [InlineData("/agreements/none")]
    public async Task R92_Matter_ThatIsNot_IsNotFound(string path) => await Reader.PageAsync(path, HttpStatusCode.NotFound);

    [Theory]
    [InlineData("/papers", "wave")]
    [InlineData("/papers", "gate")]
    [InlineData("/attestations", "body")]
    [InlineData("/agreements", "status")]
    public async Task R92_List_AskedWrongly_NamesTheFieldAndKeepsIt(string path, string field) =>
        PageAssert.Problem(await Reader.PageAsync($"{path}?{field}=none", HttpStatusCode.BadRequest), field, "value=\"none\"");

    [Fact]
    public async Task R92_Paper_ThatIsOpen_SaysWhatIsAskedOfWhom()
    {
        var papers = (await (await site.As("auditor-1").GetAsync("/api/submissions")).ReadAsync()).GetProperty("items");
        var id = papers[0].GetProperty("id").GetString()!;

        PageAssert.Has(await Reader.PageAsync("/papers"), $"href=\"/papers/{id}\"");
        PageAssert.Has(await Reader.PageAsync($"/papers/{id}"), "Deciding body", "What it is about", "href=\"/catalogue/");
    }
}
