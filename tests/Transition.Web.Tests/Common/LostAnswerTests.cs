using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Transition.Web.Tests.Support;
using Xunit.Abstractions;

namespace Transition.Web.Tests.Common;

/// <summary>
/// Every command is sent twice, as by a client whose first answer was lost, and is answered twice as if it were once. Before, it is
/// tried by those who may not, on nothing and on what has changed; and once more when all is over.
/// </summary>
public sealed class LostAnswerTests(ITestOutputHelper output) : IAsyncLifetime, IDisposable
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

    private readonly LosingSite losing = new();
    private bool hasWorked;

    public Task InitializeAsync() => losing.Site.InitializeAsync();

    public Task DisposeAsync() => losing.Site.DisposeAsync();

    public void Dispose() => losing.Dispose();

    [Fact]
    public void Table_OfCommands_HasEveryOneOfTheApi()
    {
        var commands = losing.Site.Endpoints
            .Select(endpoint => (Path: $"/{endpoint.RoutePattern.RawText!.Trim('/')}", Methods: endpoint.Metadata.GetMetadata<HttpMethodMetadata>()))
            .Where(endpoint => endpoint.Path.StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Methods!.HttpMethods.Where(method => method != "GET").Select(method => $"{method} {endpoint.Path}"));

        Assert.Equal(commands.Order(StringComparer.Ordinal), LostAnswerTable.All.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Table_OfWhatComesTooLate_SaysOfEveryCommandWhatBecomesOfIt()
    {
        var (going, explained) = RefusalTable.Effects;

        Assert.Equal(LostAnswerTable.Commands.Order(StringComparer.Ordinal), RefusalTable.All.Order(StringComparer.Ordinal));
        Assert.Equal(going.Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Move_ThroughEveryGateAndBack_WithEveryAnswerLost_GoesThroughOnce()
    {
        var play = losing.Play;
        var id = (await play.LaunchAsync(["NENC"], "joint-then-delegated", ["105"], """{"joint":"2027-04-01","delegated":"2028-04-01"}"""))[0];
        await AnswerAllAsync();
        await losing.MoveToAsync(new(2027, 4, 1));
        foreach (var months in (int[])[3, 7, 10, 11])
        {
            await AnswerAllAsync();
            await losing.MoveToAsync(new DateOnly(2027, 4, 1).AddMonths(months));
        }

        await AnswerAllAsync();
        await PostAsync("pm-1", $"/api/transitions/{id}/confirm", """{"statement":"All is in place."}""");
        await losing.MoveToAsync(new(2028, 4, 1));
        Assert.Equal("completed", (await losing.GetAsync("pm-1", $"/api/transitions/{id}")).GetProperty("status").GetString());
        await PostAsync("pm-1", $"/api/transitions/{id}/claw-back", """{"returned":"2029-04-01","reason":"It did not work."}""");
        var notice = (await losing.GetAsync("QHM-executive", "/api/notices")).GetProperty("items")[0].GetProperty("id").GetString();
        await PostAsync("QHM-executive", $"/api/notices/{notice}/acknowledge", "{}");

        await losing.MustHaveWalkedAsync("Move", output);
    }

    [Fact]
    public async Task Steering_WithEveryAnswerLost_HappensOnce()
    {
        var play = losing.Play;
        var ids = await play.LaunchAsync(["NW"], "joint-then-delegated", ["105", "2", "3"], """{"joint":"2027-04-01","delegated":"2028-04-01"}""");
        var path = $"/api/transitions/{ids[0]}";
        await PostAsync("pm-1", $"{path}/pause", """{"reason":"Wait"}""");
        await PostAsync("pm-1", $"{path}/resume", """{"reason":"Go on"}""");
        await PostAsync("pm-1", $"{path}/retarget", """{"targets":{"joint":"2027-10-01","delegated":"2028-10-01"},"reason":"Later"}""");
        await PostAsync("pm-1", $"{path}/defer", """{"until":"2028-01-01","reason":"Later still"}""");
        var icb = (await losing.GetAsync("pm-1", path)).GetProperty("icbs")[0].GetString();
        await PostAsync("pm-1", $"{path}/rescope", $$"""{"icbs":["{{icb}}"],"reason":"Only this one"}""");
        await PostAsync("pm-1", $"{path}/withdraw", """{"reason":"Never"}""");

        var items = (await losing.GetAsync("pm-1", $"{path}/history")).GetProperty("items").EnumerateArray();
        var history = items.Select(one => one.GetProperty("type").GetString());
        Assert.All(["paused", "resumed", "rescoped", "withdrawn"], what => Assert.Single(history, type => type!.EndsWith(what, StringComparison.Ordinal)));
        await losing.MustHaveWalkedAsync("Steering", output);
    }

    [Fact]
    public async Task Desks_WithEveryAnswerLost_DoThingsOnce()
    {
        var play = losing.Play;
        await play.LaunchAsync(["NENC"], "joint-then-delegated", ["105"], """{"joint":"2027-04-01","delegated":"2028-04-01"}""");
        var task = (await play.TaskAsync("QHM-executive", "G2")).GetProperty("id").GetString();
        await PostAsync("QHM-executive", $"/api/tasks/{task}/claim", "{}");
        var other = (await play.TaskAsync("Y63-executive", "G2")).GetProperty("id").GetString();
        await PostAsync("Y63-executive", $"/api/tasks/{other}/recuse", """{"reason":"An interest"}""");
        await PostAsync("administrator-1", "/api/people", """{"id":"second","name":"Second executive"}""");
        await PostAsync(
            "administrator-1", "/api/people/second/grant", """{"role":"approver","organisation":"QHM","capacity":"executive","reason":"Made up"}""");
        var third = (await play.TaskAsync("QHM-executive", "G2")).GetProperty("id").GetString();
        await PostAsync("QHM-executive", $"/api/tasks/{third}/delegate", """{"to":"second"}""");
        await losing.SendAsync("QHM-executive", HttpMethod.Put, "/api/digest", """{"on":true}""");
        var record = await PostAsync("QHM-contributor", "/api/records", Action);
        var recordPath = $"/api/records/{record.GetProperty("id").GetString()}";
        await losing.PutAsync("QHM-contributor", recordPath, Action.Replace("two", "three", StringComparison.Ordinal));
        await PostAsync("QHM-contributor", $"{recordPath}/move", """{ "move": "complete", "values": { "outcome": "They have started." } }""");
        await PostAsync(
            "QHM-executive", "/api/deputies",
            """{"to":"second","role":"approver","organisation":"QHM","capacity":"executive","until":"2026-12-01","reason":"Leave"}""");
        await PostAsync(
            "QHM-executive", "/api/deputies/end", """{"to":"second","role":"approver","organisation":"QHM","capacity":"executive"}""");

        await losing.MustHaveWalkedAsync("Desks", output);
    }

    /// <summary>Works on the first checklist there is, and has it returned.</summary>
    private async Task WorkOnChecklistAsync()
    {
        var lists = (await losing.GetAsync("QHM-contributor", "/api/checklists")).GetProperty("items");
        if (hasWorked || lists.GetArrayLength() == 0)
        {
            return;
        }

        hasWorked = true;
        var path = $"/api/checklists/{lists[0].GetProperty("id").GetString()}";
        var items = (await losing.GetAsync("QHM-contributor", path)).GetProperty("assessment").GetProperty("sections").EnumerateArray()
            .SelectMany(section => section.GetProperty("items").EnumerateArray()).Select(item => item.GetProperty("id").GetString()).ToList();
        await losing.SendAsync("QHM-contributor", HttpMethod.Put, $"{path}/items/{items[0]}", """{"mark":"complete","narrative":"Known."}""", "\"0\"");
        var others = items.Skip(1).Select(item => new { item, mark = "complete", narrative = "Known.", version = 0 });
        await losing.SendAsync("QHM-contributor", HttpMethod.Put, $"{path}/items", JsonSerializer.Serialize(new { items = others }));
        await losing.PostAsync("QHM-contributor", $"{path}/submit", "{}");
        await losing.PostAsync("Y63-executive", $"{path}/return", """{"to":"draft","reason":"Once more."}""");
        await losing.PostAsync("QHM-contributor", $"{path}/submit", "{}");
    }

    private async Task AnswerAllAsync()
    {
        for (var round = 0; round < 8; round++)
        {
            await WorkOnChecklistAsync();
            await losing.Play.AgreeAsync(Everybody);
            await losing.Site.IdleAsync();
        }
    }

    private Task<JsonElement> PostAsync(string persona, string path, string body) => losing.PostAsync(persona, path, body);
}
