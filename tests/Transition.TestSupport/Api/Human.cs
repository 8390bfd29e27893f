using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Transition.TestSupport.Api;

/// <summary>One human at the API, who plays one persona at a time.</summary>
public sealed class Human(HttpClient http)
{
    private readonly Dictionary<string, string> tokens = [];
    private string? token;

    /// <summary>From now on the human is this persona.</summary>
    public async Task<Human> PlaysAsync(string persona)
    {
        if (!tokens.TryGetValue(persona, out var known))
        {
            known = (await PostAsync("/dev/token", new { persona })).Ok["token"];
            tokens.Add(persona, known);
        }

        token = known;
        return this;
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <param name="key">The Idempotency-Key.</param>
    public Task<Answer> PostAsync(string path, object body, string? key = null) =>
        SendAsync(HttpMethod.Post, path, JsonContent.Create(body), ("Idempotency-Key", key));

    /// <param name="etag">For If-Match.</param>
    public Task<Answer> PutAsync(string path, object body, string? etag) =>
        SendAsync(HttpMethod.Put, path, JsonContent.Create(body), ("If-Match", etag));

    public Task<Answer> UploadAsync(string kind, string scope, string fileName, Stream content, string key)
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent(kind), "kind" },
            { new StringContent(scope), "scope" },
            { new StreamContent(content), "file", fileName },
        };
        return SendAsync(HttpMethod.Post, "/api/evidence", form, ("Idempotency-Key", key));
    }

    private async Task<Answer> SendAsync(
        HttpMethod method, string path, HttpContent? content, params (string Name, string? Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers.Where(header => header.Value is not null))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request);
        return new(
            response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers.ETag?.ToString(),
            await response.Content.ReadAsStringAsync());
    }
}
