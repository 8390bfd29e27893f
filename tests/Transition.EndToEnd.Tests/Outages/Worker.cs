using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Transition.EndToEnd.Tests.Outages;

/// <summary>Somebody who opens one record after the other, and sends the same again until it is taken.</summary>
internal sealed class Worker(HttpClient http, string token, int number)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>The records whose opening was answered, by the key that they were sent with.</summary>
    public ConcurrentDictionary<string, string> Opened { get; } = new();

    /// <summary>How often the storage was said to be away.</summary>
    public int Refused { get; private set; }

    public async Task RunAsync(CancellationToken cancellation)
    {
        for (var next = 1; !cancellation.IsCancellationRequested; next++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"worker-{number}-{next}");
            while (!await TryOpenAsync(key))
            {
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    private async Task<bool> TryOpenAsync(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/records");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Idempotency-Key", key);
        request.Content = JsonContent.Create(new
        {
            kind = "action",
            owner = "QHM",
            due = "2030-01-01",
            values = new { title = key, priority = "high" },
            links = new[] { new { kind = "service", target = "105" } },
        });
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.NotNull(answer.Headers.RetryAfter);
            Refused++;
            return false;
        }

        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}: {text}");
        Opened[key] = $"{JsonNode.Parse(text)!["id"]}";
        return true;
    }
}
