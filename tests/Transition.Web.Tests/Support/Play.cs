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
