using System.Collections.Concurrent;

namespace Transition.Web.Tests.Support;

/// <summary>
/// A network that loses the answer to every command that was carried out, so that the client sends the same once more, a second later:
/// the second answer must be as the first was, and no event is recorded for it.
/// </summary>
internal sealed class LosingAnswers(HttpMessageHandler site, TestSite whole, TickingClock clock, ConcurrentDictionary<string, int> walked)
    : DelegatingHandler(site)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        if (!request.Headers.Contains("Idempotency-Key"))
        {
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        }

        var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var first = await base.SendAsync(Intruding.Copy(request, body), cancellationToken);
        if (!first.IsSuccessStatusCode)
        {
            return first;
        }

        await whole.IdleAsync();
        var events = await whole.EventsAsync();
        clock.Tick();
        var second = await base.SendAsync(Intruding.Copy(request, body), cancellationToken);
        Assert.True(
            first.StatusCode == second.StatusCode && await IdOfAsync(first) == await IdOfAsync(second),
            $"{request.Method} {request.RequestUri}: first {first.StatusCode}, then {second.StatusCode} "
            + await second.Content.ReadAsStringAsync(cancellationToken));
        await whole.IdleAsync();
        Assert.True(events == await whole.EventsAsync(), $"{request.Method} {request.RequestUri} had a second effect.");
        walked.AddOrUpdate(whole.EndpointOf(request).Name(), 1, (_, times) => times + 1);
        return second;
    }

    private static async Task<string?> IdOfAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return text.StartsWith('{') && System.Text.Json.Nodes.JsonNode.Parse(text)!["id"] is { } id ? $"{id}" : null;
    }
}
