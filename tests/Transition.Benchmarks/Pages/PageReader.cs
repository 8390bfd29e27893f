using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Transition.Benchmarks.Pages;

/// <summary>Asks for pages as a browser does, as one persona after another.</summary>
public sealed class PageReader(HttpClient http, int times)
{
    private readonly Dictionary<string, string> tokens = [];

    /// <returns>Null if there is nothing that the page could show.</returns>
    public async Task<PageFigures?> ReadAsync(PortalPage page, CancellationToken cancellation)
    {
        if (await AddressAsync(page, cancellation) is not { } address)
        {
            return null;
        }

        var (first, status, bytes) = await TimeAsync(page, address, cancellation);
        var taken = new List<TimeSpan>();
        for (var time = 0; time < times; time++)
        {
            taken.Add((await TimeAsync(page, address, cancellation)).Taken);
        }

        return new(page, status, first, [.. taken.Order()], bytes);
    }

    /// <summary>Where the page is; null if there is nothing that it could show.</summary>
    public async Task<string?> AddressAsync(PortalPage page, CancellationToken cancellation)
    {
        if (page.List is null)
        {
            return page.Path;
        }

        using var request = await RequestAsync(page.Persona, page.List, "application/json", cancellation);
        using var answer = await http.SendAsync(request, cancellation);
        var items = JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellation))!["items"]!.AsArray();
        return items.Count == 0 ? null : page.Path.Replace("{id}", Uri.EscapeDataString($"{items[0]![page.Id]}"), StringComparison.Ordinal);
    }

    /// <summary>Signs a persona in.</summary>
    public async Task<string> TokenAsync(string persona, CancellationToken cancellation)
    {
        if (!tokens.TryGetValue(persona, out var token))
        {
            using var answer = await http.PostAsJsonAsync("/dev/token", new { persona }, cancellation);
            token = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>(cancellation))!["token"]!.GetValue<string>();
            tokens.Add(persona, token);
        }

        return token;
    }

    private async Task<(TimeSpan Taken, int Status, int Bytes)> TimeAsync(PortalPage page, string address, CancellationToken cancellation)
    {
        using var request = await RequestAsync(page.Persona, address, "text/html", cancellation);
        request.Headers.Add("Accept-Encoding", "gzip, br");
        var started = Stopwatch.GetTimestamp();
        using var answer = await http.SendAsync(request, cancellation);
        var body = await answer.Content.ReadAsByteArrayAsync(cancellation);
        return (Stopwatch.GetElapsedTime(started), (int)answer.StatusCode, body.Length);
    }

    private async Task<HttpRequestMessage> RequestAsync(string persona, string address, string accept, CancellationToken cancellation)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(persona, cancellation));
        request.Headers.Accept.ParseAdd(accept);
        return request;
    }
}
