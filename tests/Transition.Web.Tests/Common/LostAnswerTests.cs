using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Transition.Application.Clock;
using Transition.Application.Journal;
using Transition.Web.Tests.Support;
using Xunit.Abstractions;

namespace Transition.Web.Tests.Common;

/// <summary>Every command is sent twice, as by a client whose first answer was lost, and is answered twice as if it were once.</summary>
public sealed class LostAnswerTests : IAsyncLifetime, IDisposable
{
    private const string Action =
        """
        {
          "kind": "action", "owner": "QHM", "due": "2026-09-30",
          "values": { "title": "Recruit two commissioners", "priority": "high" },
          "links": [{ "kind": "service", "target": "105" }, { "kind": "footprint", "target": "NENC" }]
        }
        """;

    private static readonly string[] Everybody =
    [
        "QHM-executive", "Y63-executive", "nmp-1", "nhse-board-1", "QHM-signatory", "Y63-signatory", "X24-signatory", "QHM-board",
        "JC-NENC-chair",
    ];

    private readonly TickingClock clock = new();
    private readonly ConcurrentDictionary<string, int> walked = new();
    private readonly ITestOutputHelper output;
    private readonly TestSite site;

    public LostAnswerTests(ITestOutputHelper output)
    {
        this.output = output;
        site = new(services => services.AddSingleton<BusinessClock>(clock), options => options with { CallsAMinute = 100_000 });
        site.Between = inner => new LosingAnswers(inner, site, clock, walked);
    }

    public Task InitializeAsync() => site.InitializeAsync();

    public Task DisposeAsync() => site.DisposeAsync();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Move_ThroughEveryGateAndBack_WithEveryAnswerLost_GoesThroughOnce()
    {
        var play = new Play(site);
        var id = (await play.LaunchAsync(["NENC"], "joint-then-delegated", ["105"], """{"joint":"2027-04-01","delegated":"2028-04-01"}"""))[0];
        await AnswerAllAsync(play);
        await MoveToAsync(new(2027, 4, 1));
        foreach (var months in (int[])[3, 7, 10, 11])
        {
            await AnswerAllAsync(play);
            await MoveToAsync(new DateOnly(2027, 4, 1).AddMonths(months));
        }

        await AnswerAllAsync(play);
        await PostAsync("pm-1", $"/api/transitions/{id}/confirm", """{"statement":"All is in place."}""");
        await MoveToAsync(new(2028, 4, 1));
        Assert.Equal("completed", (await GetAsync("pm-1", $"/api/transitions/{id}")).GetProperty("status").GetString());
        await PostAsync("pm-1", $"/api/transitions/{id}/claw-back", """{"returned":"2029-04-01","reason":"It did not work."}""");
        var notice = (await GetAsync("QHM-executive", "/api/notices")).GetProperty("items")[0].GetProperty("id").GetString();
        await PostAsync("QHM-executive", $"/api/notices/{notice}/acknowledge", "{}");

        MustHaveWalked("decision", "confirm", "sign", "POST /api/transitions/{id}/confirm", "claw-back", "/api/evidence", "acknowledge", "launch");
    }

    [Fact]
    public async Task Steering_WithEveryAnswerLost_HappensOnce()
    {
        var play = new Play(site);
        var ids = await play.LaunchAsync(["NW"], "joint-then-delegated", ["105", "2", "3"], """{"joint":"2027-04-01","delegated":"2028-04-01"}""");
        var path = $"/api/transitions/{ids[0]}";
        await PostAsync("pm-1", $"{path}/pause", """{"reason":"Wait"}""");
        await PostAsync("pm-1", $"{path}/resume", """{"reason":"Go on"}""");
        await PostAsync("pm-1", $"{path}/retarget", """{"targets":{"joint":"2027-10-01","delegated":"2028-10-01"},"reason":"Later"}""");
        await PostAsync("pm-1", $"{path}/defer", """{"until":"2028-01-01","reason":"Later still"}""");
        var icb = (await GetAsync("pm-1", path)).GetProperty("icbs")[0].GetString();
        await PostAsync("pm-1", $"{path}/rescope", $$"""{"icbs":["{{icb}}"],"reason":"Only this one"}""");
        await PostAsync("pm-1", $"{path}/withdraw", """{"reason":"Never"}""");

        var history = (await GetAsync("pm-1", $"{path}/history")).GetProperty("items").EnumerateArray().Select(one => one.GetProperty("type").GetString());
        Assert.All(["paused", "resumed", "rescoped", "withdrawn"], what => Assert.Single(history, type => type!.EndsWith(what, StringComparison.Ordinal)));
        MustHaveWalked("pause", "resume", "retarget", "defer", "rescope", "withdraw");
    }

    [Fact]
    public async Task Desks_WithEveryAnswerLost_DoThingsOnce()
    {
        var play = new Play(site);
        await play.LaunchAsync(["NENC"], "joint-then-delegated", ["105"], """{"joint":"2027-04-01","delegated":"2028-04-01"}""");
        var task = (await play.TaskAsync("QHM-executive", "G2")).GetProperty("id").GetString();
        await PostAsync("QHM-executive", $"/api/tasks/{task}/claim", "{}");
        var other = (await play.TaskAsync("Y63-executive", "G2")).GetProperty("id").GetString();
        await PostAsync("Y63-executive", $"/api/tasks/{other}/recuse", """{"reason":"An interest"}""");
        await PostAsync("nhse-board-1", "/api/services/105/suitability", """{"suitability":"ready","from":"2026-06-01","rationale":"Made up"}""");
        await PostAsync("administrator-1", "/api/organisations/QHM/segments", """{"segment":2,"from":"2026-06-01","source":"Made up"}""");
        await PostAsync("administrator-1", "/api/people", """{"id":"made-up","name":"Made up"}""");
        await PostAsync("administrator-1", "/api/people/made-up/grant", """{"role":"auditor","organisation":"X24","reason":"Made up"}""");
        await PostAsync("administrator-1", "/api/people/made-up/revoke", """{"role":"auditor","organisation":"X24","reason":"Made up"}""");
        var record = await PostAsync("QHM-contributor", "/api/records", Action);
        var recordPath = $"/api/records/{record.GetProperty("id").GetString()}";
        var etag = (await site.As("pm-1").GetAsync(recordPath)).Headers.ETag!.ToString();
        var put = await play.PutAsync("QHM-contributor", recordPath, Action.Replace("two", "three", StringComparison.Ordinal), etag);
        Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync());
        await PostAsync("QHM-contributor", $"{recordPath}/move", """{ "move": "complete", "values": { "outcome": "They have started." } }""");

        MustHaveWalked("claim", "recuse", "suitability", "segments", "people", "grant", "revoke", "POST /api/records", "PUT /api/records/{id}", "move");
    }

    private async Task AnswerAllAsync(Play play)
    {
        for (var round = 0; round < 8; round++)
        {
            await play.AgreeAsync(Everybody);
            await site.IdleAsync();
        }
    }

    private async Task MoveToAsync(DateOnly day)
    {
        clock.MoveTo(day);
        await site.Services.GetRequiredService<Deadlines>().PlayAsync(default);
        await site.IdleAsync();
    }

    private async Task<JsonElement> PostAsync(string persona, string path, string body)
    {
        var answer = await site.As(persona).PostAsync(path, Answers.Json(body));
        await site.IdleAsync();
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    private async Task<JsonElement> GetAsync(string persona, string path) => await (await site.As(persona).GetAsync(path)).ReadAsync();

    private void MustHaveWalked(params string[] routes)
    {
        output.WriteLine(string.Join('\n', walked.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}: {one.Value}")));
        Assert.All(routes, route => Assert.Contains(walked.Keys, key => key.Contains(route, StringComparison.Ordinal)));
    }
}
