using System.Net.Http.Headers;
using System.Text.Json;

namespace Transition.Web.Tests.Support;

/// <summary>Plays people over HTTP, up to where a test begins.</summary>
public sealed class Play(TestSite site)
{
    public HttpClient As(string persona) => site.As(persona);

    /// <summary>Starts a move and brings it to its assessment; gives the assessment's id.</summary>
    public async Task<string> ToAssessmentAsync(string service, string key)
    {
        using var start = new HttpRequestMessage(HttpMethod.Post, "/api/transitions")
        {
            Content = Answers.Json($$$"""
                {"service":"{{{service}}}","footprint":"NENC","pathway":"joint-then-delegated",
                 "targets":{"joint":"2028-04-01","delegated":"2029-04-01"}}
                """),
        };
        start.Headers.Add("Idempotency-Key", key);
        await (await As("pm-1").SendAsync(start)).ReadAsync();
        await site.IdleAsync();
        await DecideAsync("QHM-executive", "G2");
        await DecideAsync("Y63-executive", "G2");
        return (await TaskAsync("QHM-executive", "G3")).GetProperty("source").GetString()!["attestation/".Length..];
    }

    /// <summary>Launches a wave of some services for some footprints; gives its transitions' ids.</summary>
    public async Task<IReadOnlyList<string>> LaunchAsync(
        IReadOnlyList<string> footprints, string pathway, IEnumerable<string> services, string targets)
    {
        using var plan = new HttpRequestMessage(HttpMethod.Post, "/api/waves")
        {
            Content = Answers.Json($$"""
                {"name":"w","pathway":"{{pathway}}","services":{{JsonSerializer.Serialize(services)}},"footprints":{{JsonSerializer.Serialize(footprints)}},
                 "targets":{{targets}}}
                """),
            Headers = { { "Idempotency-Key", $"{string.Join('-', footprints)}-{pathway}" } },
        };
        var wave = (await (await As("pm-1").SendAsync(plan)).ReadAsync()).GetProperty("id").GetString();
        await (await As("pm-1").PostAsync($"/api/waves/{wave}/launch", null)).ReadAsync();
        await site.IdleAsync();
        var started = await (await As("pm-1").GetAsync($"/api/transitions?wave={wave}&limit=500")).ReadAsync();
        return [.. started.GetProperty("items").EnumerateArray().Select(line => line.GetProperty("id").GetString()!)];
    }

    /// <summary>Lets these people say yes to all that waits for them, one after the other.</summary>
    public async Task AgreeAsync(params string[] personas)
    {
        foreach (var persona in personas)
        {
            var tasks = await (await As(persona).GetAsync("/api/tasks")).ReadAsync();
            foreach (var id in tasks.GetProperty("items").EnumerateArray().Select(task => task.GetProperty("id").GetString()!).ToList())
            {
                await AnswerAsync(persona, id);
                await site.IdleAsync();
            }
        }
    }

    private async Task AnswerAsync(string persona, string id)
    {
        var task = await (await As(persona).GetAsync($"/api/tasks/{id}")).ReadAsync();
        var (verb, body) = task.GetProperty("verb").GetString() switch
        {
            "decision" => ("decision", $$"""{"paper":"{{task.GetProperty("paper")}}","decision":"approve","rationale":"It is ready."}"""),
            "sign" => ("sign", $$"""
                {"name":"A. Signatory","paper":"{{task.GetProperty("paper")}}","document":"{{await UploadAsync(persona, task.GetProperty("agreement"))}}"}
                """),
            _ => ("confirm", """{"statement":"It is so."}"""),
        };
        await (await As(persona).PostAsync($"/api/tasks/{id}/{verb}", Answers.Json(body))).ReadAsync();
    }

    private async Task<string> UploadAsync(string persona, JsonElement agreement)
    {
        var id = agreement.GetProperty("id").GetString();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("executed-agreement"), "kind" }, { new StringContent($$"""{"agreement":"{{id}}"}"""), "scope" },
            { new ByteArrayContent("executed"u8.ToArray()), "file", "signed.txt" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/evidence")
        {
            Content = form,
            Headers = { { "Idempotency-Key", $"{persona}{id}{agreement.GetProperty("version")}" } },
        };
        return (await (await As(persona).SendAsync(request)).ReadAsync()).GetProperty("id").GetString()!;
    }

    public async Task<JsonElement> TaskAsync(string persona, string gate)
    {
        var tasks = await (await As(persona).GetAsync("/api/tasks")).ReadAsync();
        return tasks.GetProperty("items").EnumerateArray().Last(task => task.GetProperty("gate").GetString() == gate);
    }

    public async Task<HttpResponseMessage> ConfirmAsync(string persona, string gate)
    {
        var id = (await TaskAsync(persona, gate)).GetProperty("id").GetString();
        return await As(persona).PostAsync($"/api/tasks/{id}/confirm", Answers.Json("""{"statement":"It is so."}"""));
    }

    public Task<HttpResponseMessage> PutAsync(string persona, string address, string body, string? etag)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = Answers.Json(body) };
        if (etag is not null)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue(etag));
        }

        return As(persona).SendAsync(request);
    }

    private async Task DecideAsync(string persona, string gate)
    {
        var id = (await TaskAsync(persona, gate)).GetProperty("id").GetString();
        var paper = (await (await As(persona).GetAsync($"/api/tasks/{id}")).ReadAsync()).GetProperty("paper").GetString();
        await (await As(persona).PostAsync(
            $"/api/tasks/{id}/decision", Answers.Json($$"""{"paper":"{{paper}}","decision":"approve","rationale":"It is ready."}"""))).ReadAsync();
        await site.IdleAsync();
    }
}
