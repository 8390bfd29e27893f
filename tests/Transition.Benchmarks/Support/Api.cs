using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Transition.Benchmarks.Support;

/// <summary>Clients of the API: any number of people at the same time, each with connections of their own.</summary>
public sealed class Api(Uri address) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
    private readonly ConcurrentDictionary<string, string> tokens = [];

    public async Task<JsonNode> GetAsync(string persona, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(persona, request);
    }

    /// <summary>Null for what is not there, or not yet.</summary>
    public async Task<JsonNode?> FindAsync(string persona, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(persona));
        using var answer = await http.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.NotFound ? null : await ReadAsync(persona, request, answer);
    }

    public async Task<JsonNode> PostAsync(string persona, string path, object body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        return await SendAsync(persona, request);
    }

    public void Dispose() => http.Dispose();

    private async Task<JsonNode> SendAsync(string persona, HttpRequestMessage request)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(persona));
        using var answer = await http.SendAsync(request);
        return await ReadAsync(persona, request, answer);
    }

    private static async Task<JsonNode> ReadAsync(string persona, HttpRequestMessage request, HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonNode.Parse(text)!
            : throw new InvalidOperationException($"{request.Method} {request.RequestUri} by {persona}: {(int)answer.StatusCode} {text}");
    }

    private async Task<string> TokenAsync(string persona)
    {
        if (!tokens.TryGetValue(persona, out var token))
        {
            using var answer = await http.PostAsJsonAsync("/dev/token", new { persona });
            token = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!["token"]!.GetValue<string>();
            tokens.TryAdd(persona, token);
        }

        return token;
    }
}
