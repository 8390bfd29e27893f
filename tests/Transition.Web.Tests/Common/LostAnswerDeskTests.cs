using System.Text.Json;
using Transition.Application.Catalogue;
using Transition.Application.Organisations;
using Transition.Web.Tests.Agreements;
using Transition.Web.Tests.Assessments;
using Transition.Web.Tests.Committees;
using Transition.Web.Tests.Insight;
using Transition.Web.Tests.Support;
using Xunit.Abstractions;

namespace Transition.Web.Tests.Common;

/// <summary>The tests of the desks once more, with every answer lost, and the commands that these do not send.</summary>
public sealed class LostAnswerDeskTests(ITestOutputHelper output) : IDisposable
{
    private readonly LosingSite losing = new();

    public void Dispose() => losing.Dispose();

    [Fact]
    public async Task Agreements_WithEveryAnswerLost_AreWorkedOnOnce()
    {
        using var desk = new AgreementWorkTests(losing.Site);
        await desk.InitializeAsync();
        await desk.R72_Collaboration_IsSignedByEachPartyAndEndedByNotice();
        var id = (await losing.GetAsync("pm-1", "/api/agreements")).GetProperty("items")[0].GetProperty("id").GetString();
        await losing.PostAsync("QHM-signatory", $"/api/agreements/{id}/notice", """{"reason":"After all"}""");
        await losing.PostAsync("QHM-signatory", $"/api/agreements/{id}/notice/withdraw", """{"reason":"Not after all"}""");
        await losing.PostAsync("pm-1", $"/api/agreements/{id}/vary", """{"services":["105"],"reason":"Fewer"}""");
        Assert.Equal(1, (await losing.GetAsync("pm-1", $"/api/agreements/{id}")).GetProperty("variation").GetInt32());
        await EndAsync("Agreements");
    }

    [Fact]
    public async Task Assessments_WithEveryAnswerLost_AreWorkedOnOnce()
    {
        using var desk = new AssessmentEndpointTests(losing.Site);
        await desk.InitializeAsync();
        await desk.R21_Assessment_FromDraftToModerated_IsReadAsItStands();
        var id = (await losing.GetAsync("pm-1", "/api/assessments")).GetProperty("items")[0].GetProperty("id").GetString();
        await losing.SendAsync(
            "QHM-contributor", HttpMethod.Put, $"/api/assessments/{id}/items/geography-flows", """{"mark":"green","narrative":"Better known."}""", "\"1\"");
        await EndAsync("Assessments");
    }

    [Fact]
    public async Task Committees_WithEveryAnswerLost_AreWorkedOnOnce()
    {
        using var desk = new CommitteeEndpointTests(losing.Site);
        await desk.InitializeAsync();
        await desk.R24_Committee_IsChangedByTheProgrammeOrItsChair();
        await desk.R26_Meeting_FromItsCallToItsMinutes_IsReadInTheLog();
        var meeting = await losing.PostAsync("JC-NENC-chair", "/api/committees/JC-NENC/meetings", """{"on":"2026-05-12","agenda":[{"text":"Any other"}]}""");
        var path = $"/api/committees/meetings/{meeting.GetProperty("id").GetString()}";
        await losing.PostAsync("JC-NENC-chair", $"{path}/open", """{"present":["QHM","Y63"]}""");
        await losing.PostAsync("JC-NENC-chair", $"{path}/motions", """{"text":"Go on"}""");
        var read = await losing.PostAsync("QHM-executive", $"{path}/motions/1/recuse", """{"reason":"An interest"}""");
        Assert.Equal(1, read.GetProperty("motions").GetArrayLength());
        await EndAsync("Committees");
    }

    [Fact]
    public async Task Programme_WithEveryAnswerLost_IsSteeredOnce()
    {
        using var desk = new ProgrammeEndpointTests(losing.Site);
        await desk.InitializeAsync();
        await desk.R20_Retarget_IsPreviewedThenDone();
        var changes = (await losing.GetAsync("pm-2", "/api/insight/changes")).GetProperty("items");
        await losing.PostAsync("pm-2", "/api/insight/changes/read", $$"""{"ids":["{{changes[0].GetProperty("id").GetString()}}"]}""");
        var task = (await losing.Play.TaskAsync("QHM-executive", "G2")).GetProperty("id").GetString();
        await losing.SendAsync("QHM-executive", HttpMethod.Put, $"/api/tasks/{task}/draft", """{"paper":"old","values":{"rationale":["It is"]}}""", "\"0\"");
        await losing.SendAsync("QHM-executive", HttpMethod.Delete, $"/api/tasks/{task}/draft", string.Empty);

        var wave = (await losing.GetAsync("pm-1", "/api/waves")).GetProperty("items")[0].GetProperty("id").GetString();
        await losing.PostAsync("pm-1", $"/api/waves/{wave}/invitations", """{"gate":"G8","due":"2026-09-01","groups":["provider"]}""");
        const string Plan = """
            {"name":"Second","pathway":"joint-then-delegated","services":["3"],"footprints":["NW"],"targets":{"joint":"2027-04-01","delegated":"2028-04-01"}}
            """;
        var second = (await losing.PostAsync("pm-1", "/api/waves", Plan)).GetProperty("id").GetString();
        await losing.PutAsync("pm-1", $"/api/waves/{second}", Plan.Replace("Second", "Third", StringComparison.Ordinal));
        await EndAsync("Programme");
    }

    [Fact]
    public async Task Reference_WithEveryAnswerLost_IsCorrectedOnce()
    {
        await losing.Site.InitializeAsync();
        await losing.PostAsync("nhse-board-1", "/api/services/105/suitability", """{"suitability":"ready","from":"2026-06-01","rationale":"Made up"}""");
        await losing.PostAsync("administrator-1", "/api/organisations/QHM/segments", """{"segment":2,"from":"2026-06-01","source":"Made up"}""");
        await losing.PostAsync("administrator-1", "/api/people", """{"id":"made-up","name":"Made up"}""");
        await losing.PostAsync("administrator-1", "/api/people/made-up/grant", """{"role":"auditor","organisation":"X24","reason":"Made up"}""");
        await losing.PostAsync("administrator-1", "/api/people/made-up/revoke", """{"role":"auditor","organisation":"X24","reason":"Made up"}""");
        await losing.PostAsync("pm-1", "/api/footprints", """{"name":"Made up","tier":"single-icb","icbs":["QHM"],"region":"Y63","rationale":"Made up"}""");
        await losing.PutAsync("administrator-1", "/api/frameworks/assessment", """{"name":"Assessment of 2026","reason":"Confirmed."}""");
        await CorrectAsync("/api/services/105", "service", typeof(ServiceCorrection));
        await CorrectAsync("/api/organisations/QHM", null, typeof(OrganisationCorrection));
        await EndAsync("Reference");
    }

    [Fact]
    public async Task Keeping_WithEveryAnswerLost_IsDoneOnce()
    {
        await losing.Site.InitializeAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("board-paper"), "kind" }, { new StringContent("""{"footprint":"NW"}"""), "scope" },
            { new ByteArrayContent("The text."u8.ToArray()), "file", "paper.txt" },
        };
        var added = await (await losing.Site.As("pm-1").PostAsync("/api/evidence", form)).ReadAsync();
        var path = $"/api/evidence/{added.GetProperty("id").GetString()}";
        await losing.PostAsync("pm-1", $"{path}/hold", """{"reason":"A claim"}""");
        await losing.PostAsync("pm-1", $"{path}/hold/lift", """{"reason":"Settled"}""");
        await losing.MoveToAsync(new(2060, 1, 1));
        await losing.PostAsync("pm-1", $"{path}/disposal", """{"reason":"Its time has passed"}""");
        await losing.PostAsync("pm-2", $"{path}/disposal/withdraw", """{"reason":"Not yet"}""");
        await losing.PostAsync("pm-1", $"{path}/disposal", """{"reason":"Now"}""");
        await losing.PostAsync("pm-2", $"{path}/disposal/agree", "{}");
        await losing.PostAsync("administrator-1", "/api/rebuild", "{}");
        await EndAsync("Keeping");
    }

    /// <summary>Sends what is known back, with its notes changed.</summary>
    private async Task CorrectAsync(string path, string? part, Type input)
    {
        var known = await losing.GetAsync("administrator-1", path);
        var facts = (part is null ? known : known.GetProperty(part)).EnumerateObject().ToDictionary(fact => fact.Name, fact => (object?)fact.Value);
        var fields = input.GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));
        var corrected = fields.ToDictionary(field => field, facts.GetValueOrDefault);
        (corrected["notes"], corrected["reason"]) = ("Corrected.", "A test.");
        await losing.PutAsync("administrator-1", path, JsonSerializer.Serialize(corrected));
    }

    private async Task EndAsync(string story)
    {
        await losing.MustHaveWalkedAsync(story, output);
        await losing.Site.DisposeAsync();
    }
}
