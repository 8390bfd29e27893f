using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Transition.LocalHost.Development;

namespace Transition.Functions.Tests.Support;

/// <summary>
/// Answers, instead of the host, what only a machine in development answers: the personas' tokens and the clock. Everything else
/// goes to the host as it is.
/// </summary>
internal sealed class DevelopmentDoor(HttpMessageHandler host, DevelopmentTokens tokens, StandingClock clock, Func<DateTimeOffset, Task> moveTo)
    : DelegatingHandler(host)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsolutePath is not { } path || !path.StartsWith("/dev/", StringComparison.Ordinal))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var body = request.Content is null ? null : await request.Content.ReadFromJsonAsync<JsonNode>(cancellationToken);
        switch (path)
        {
            case "/dev/token":
                return Json(new { token = tokens.Issue($"{body!["persona"]}") });
            case "/dev/personas":
                return Json(new { items = new[] { new { id = "QOP-executive" } } });
            default:
                if (body?["now"] is { } moment)
                {
                    await moveTo(DateTimeOffset.Parse($"{moment}", System.Globalization.CultureInfo.InvariantCulture));
                }

                return Json(new { now = clock.GetUtcNow() });
        }
    }

    private static HttpResponseMessage Json(object content) => new() { Content = JsonContent.Create(content) };
}
