using System.Net;
using Transition.Web.Tests.Support;

namespace Transition.Web.Tests.Records;

/// <summary>Asking for views, whose are on record, who holds what at each stage, and a service in plain words.</summary>
public sealed class VoicePageTests : IAsyncLifetime, IDisposable
{
    private readonly TestSite site = new();

    public async Task InitializeAsync()
    {
        await site.InitializeAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/transitions")
        {
            Content = Answers.Json(
                """{ "service": "105", "footprint": "NW", "pathway": "delegate-direct", "targets": { "delegated": "2027-04-01" } }"""),
            Headers = { { "Idempotency-Key", "one" } },
        };
        await (await site.As("pm-1").SendAsync(request)).ReadAsync();
        await site.IdleAsync();
    }

    public Task DisposeAsync() => site.DisposeAsync();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task R60_Views_AreAskedForOnAPageAndGivenByATrust()
    {
        var wave = await WaveAsync();
        var manager = new Browser(site.As("pm-1"));
        PageAssert.Has(await manager.PageAsync($"/waves/{wave}"), $"/waves/{wave}/invitations");
        PageAssert.Has(await manager.PageAsync($"/waves/{wave}/invitations"), "Whose views", "Gate that waits for them");
        PageAssert.Problem(
            await manager.PostAsync($"/waves/{wave}/invitations", HttpStatusCode.BadRequest, ("group", "provider"), ("gate", "G8")), "due");

        var list = await manager.PostAsync(
            $"/waves/{wave}/invitations", ("group", "provider"), ("gate", "G8"), ("due.day", "1"), ("due.month", "9"), ("due.year", "2026"));
        await site.IdleAsync();

        PageAssert.Has(await manager.PageAsync(list), "Not answered", "Trust");
        var tasks = await new Browser(site.As("R0A-leader")).PageAsync("/tasks");
        PageAssert.Has(tasks, "Give your view: What do you think of this move");
        PageAssert.Has(await manager.PageAsync("/transitions/105-NW-1"), "View of Manchester University");
        PageAssert.Has(await manager.PageAsync("/voices?missing=patient"), "105", "None");
        var task = (await (await site.As("QOP-executive").GetAsync("/api/tasks")).ReadAsync()).GetProperty("items")[0].GetProperty("id").GetString()!;
        PageAssert.Has(await new Browser(site.As("QOP-executive")).PageAsync($"/tasks/{Uri.EscapeDataString(task)}"), "0 views given", "Manchester University");
        await new Browser(site.As("pm-1")).PageAsync("/waves/wave-none/invitations", HttpStatusCode.NotFound);
        await new Browser(site.As("R0A-leader")).PageAsync($"/waves/{wave}/invitations", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task R31_Stages_OfAServiceAndFootprint_AreAPictureAndATable()
    {
        var leader = new Browser(site.As("R0A-leader"));

        var page = await leader.PageAsync("/register/stages?service=105&footprint=NW");

        PageAssert.Has(page, "NHS England (now)", "Joint commissioning", "Delegated", "<svg", "Responsible: Each ICB", "Accountable: NHS England");
        var stages = (await (await site.As("R0A-leader").GetAsync("/api/register/stages?service=105&footprint=NW")).ReadAsync()).GetProperty("items");
        Assert.Equal(
            ["X24", "JC-NW", "each-icb"],
            stages.EnumerateArray().Select(stage => stage.GetProperty("holders").GetProperty("responsible").GetString()));
        PageAssert.Problem(await leader.PageAsync("/register/stages?service=nothing&footprint=NW", HttpStatusCode.BadRequest), "service");
        await (await site.As("pm-1").GetAsync("/api/register/stages?service=105")).ProblemAsync(HttpStatusCode.BadRequest, "footprint");
    }

    [Fact]
    public async Task R32_Service_InPlainWords_IsReadByEverybodyWhoIsSignedIn()
    {
        foreach (var persona in (string[])["R0A-leader", "auditor-1", "QHM-contributor"])
        {
            PageAssert.Has(
                await new Browser(site.As(persona)).PageAsync("/catalogue/105/plain"), "What this is", "Who plans and pays for it today",
                "A change is being prepared", "Nothing has been decided yet.");
        }

        PageAssert.Has(await new Browser(site.As("pm-1")).PageAsync("/catalogue/105"), "/catalogue/105/plain");
        await new Browser(site.As("pm-1")).PageAsync("/catalogue/nothing/plain", HttpStatusCode.NotFound);
    }

    private async Task<string> WaveAsync() =>
        (await (await site.As("pm-1").GetAsync("/api/waves")).ReadAsync()).GetProperty("items")[0].GetProperty("id").GetString()!;
}
