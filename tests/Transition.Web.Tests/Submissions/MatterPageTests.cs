using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Journal;
using Transition.Domain.Access;
using Transition.Domain.Agreements;
using Transition.Domain.Assessments;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Tasks;
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
            $$"""
            {
              "name": "w", "pathway": "joint-then-delegated", "services": "ready", "footprints": ["{{footprint}}"],
              "targets": { "joint": "2026-09-01", "delegated": "2027-04-01" }
            }
            """);
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

    [Fact]
    public async Task R25_Paper_ForWhomItAsks_LeadsToTheDecisionAndSaysWhatElseIsMissing()
    {
        var (id, body) = await OpenPaperAsync(0);

        var theirs = await new Browser(site.As($"{body}-executive")).PageAsync($"/papers/{id}");

        PageAssert.Has(
            theirs, $"href=\"/tasks/decide~{id}~{body}\"", "Readiness", "Gates passed", "href=\"/transitions/", "No documents go with this paper.");
        Assert.DoesNotContain("/tasks/decide~", await Reader.PageAsync($"/papers/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task R26_Paper_ThatComesBack_TellsItsEarlierRoundAndWhatChanged()
    {
        var (id, body) = await OpenPaperAsync(1);
        var approver = site.As($"{body}-executive");
        var paper = (await (await approver.GetAsync($"/api/tasks/decide~{id}~{body}")).ReadAsync()).GetProperty("paper").GetString();
        await (await approver.PostAsync(
            $"/api/tasks/decide~{id}~{body}/decision",
            Answers.Json($$"""{"paper":"{{paper}}","decision":"rework","rationale":"Show the flows first."}"""))).ReadAsync();
        await site.IdleAsync();
        var tasks = (await (await site.As("pm-1").GetAsync("/api/tasks")).ReadAsync()).GetProperty("items").EnumerateArray();
        var rework = tasks.First(task => task.GetProperty("kind").GetString() == "rework").GetProperty("id").GetString();
        await (await site.As("pm-1").PostAsync(
            $"/api/tasks/{rework}/confirm", Answers.Json("""{"statement":"The flows are added.","paperChanged":true}"""))).ReadAsync();
        await site.IdleAsync();

        var page = await Reader.PageAsync($"/papers/{id[..^1]}2");

        PageAssert.Has(
            page, "What has happened", "Paper for G2", "opened for", "Earlier rounds", $"href=\"/papers/{id}\"", "Rework. Show the flows first.",
            "Come back", "Reworked", "The flows are added.");
    }

    [Fact]
    public async Task R92_Attestation_ThatIsOpen_SaysWhoIsAsked()
    {
        var opened = new AttestationOpened(
            "w.f", "f", "G3", 1, "All is ready.", [await ServiceAsync()], ["data-sharing-agreement"], [Region], new(2026, 6, 30), false, ["pm-1"]);
        await Journal.ExecuteAsync<Attestation>("w.f.G3.1", Actor.System, attestation => attestation.Ask(opened), default);

        PageAssert.Has(
            await Reader.PageAsync("/attestations/w.f.G3.1"), "All is ready.", "30 June 2026", "Data sharing agreement", "NHS England North West", "Executive");
    }

    [Fact]
    public async Task R92_Agreement_ThatIsInForce_SaysWhoSignedWhat()
    {
        var request = new AgreementRequest(
            AgreementKind.Delegation, "QYG", [Region], new(2026, 9, 1), null, new("w.f", "G11", 1, [await ServiceAsync()]), new(2026, 6, 30), "pm-1");
        var drafted = await Journal.ExecuteAsync<Agreement>("delegation-QYG", Actor.System, agreement => agreement.Require(request), default);
        var document = await SignedDocumentAsync();
        var by = new By("Y62-executive", FixedBusinessClock.Moment);
        await Journal.ExecuteAsync<Agreement>(
            "delegation-QYG", Actor.System, agreement => agreement.Sign("Y62", "A. Signatory", $"{document}@1", drafted.State.Paper, by), default);

        PageAssert.Has(
            await Reader.PageAsync("/agreements/delegation-QYG"), "Delegation agreement, NHS Cheshire and Merseyside", "1 September 2026", "In force",
            "A. Signatory", "12 May 2026 at 10:00", "The original", "href=\"/catalogue/", "What has happened", "Signed agreement (Executed agreement)",
            $"href=\"/api/evidence/{document}/content?version=1\"");
    }

    private async Task<string> SignedDocumentAsync()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("executed-agreement"), "kind" }, { new StringContent("Signed agreement"), "title" },
            { new StringContent("""{"agreement":"delegation-QYG"}"""), "scope" },
            { new ByteArrayContent("executed"u8.ToArray()), "file", "signed.txt" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/evidence") { Content = form, Headers = { { "Idempotency-Key", "signed" } } };
        return (await (await site.As("pm-1").SendAsync(request)).ReadAsync()).GetProperty("id").GetString()!;
    }

    private async Task<(string Id, string Body)> OpenPaperAsync(int which)
    {
        var papers = (await (await site.As("auditor-1").GetAsync("/api/submissions?gate=G2")).ReadAsync()).GetProperty("items");
        var paper = papers.EnumerateArray().Where(paper => paper.GetProperty("status").GetString() == "open").ElementAt(which);
        return (paper.GetProperty("id").GetString()!, paper.GetProperty("bodies")[0].GetString()!);
    }

    private static Asked Region { get; } = new("Y62", Role.Approver, Capacity.Executive, Bodies.Nhse);

    private AggregateJournal Journal => site.Services.GetRequiredService<AggregateJournal>();

    private async Task<string> ServiceAsync() =>
        (await (await site.As("auditor-1").GetAsync("/api/services?limit=1")).ReadAsync()).GetProperty("items")[0].GetProperty("code").GetString()!;
}
