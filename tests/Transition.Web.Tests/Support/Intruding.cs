using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Transition.Web.Tests.Common;

namespace Transition.Web.Tests.Support;

/// <summary>
/// What is tried before a command of a story is carried out for the first time: by people who may not, on something that there is
/// not, and on what somebody else has changed meanwhile. Each try is refused with its reason, and none has an effect.
/// </summary>
internal sealed partial class Intruding(
    HttpMessageHandler site, TestSite whole, ConcurrentDictionary<string, HttpRequestMessage> seen, ConcurrentQueue<string> wrong)
    : DelegatingHandler(site)
{
    /// <summary>One of every role, of bodies that no story is about.</summary>
    private static readonly string[] Strangers =
        ["QOX-executive", "QOX-board", "QOX-signatory", "QOX-contributor", "R0A-leader", "auditor-1"];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var endpoint = whole.EndpointOf(request);
        var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var copy = Copy(request, body);
        List<string> found = [];
        if (!seen.ContainsKey(endpoint.Name()))
        {
            await TryAsync(endpoint, copy, body, found, cancellationToken);
        }

        var answer = await base.SendAsync(request, cancellationToken);
        if ((int)answer.StatusCode < 400)
        {
            seen[endpoint.Name()] = copy;
            found.ForEach(wrong.Enqueue);
        }

        return answer;
    }

    private async Task TryAsync(RouteEndpoint endpoint, HttpRequestMessage request, byte[]? body, List<string> found, CancellationToken cancellation)
    {
        var name = endpoint.Name();
        foreach (var stranger in Strangers.Where(persona => !RefusalTable.IsOpenTo(name, persona)))
        {
            var tried = Copy(request, body);
            tried.Headers.Authorization = new("Bearer", whole.Tokens.Of(stranger));
            await ExpectAsync(found, HttpStatusCode.Forbidden, $"{name} by {stranger}", tried, cancellation);
        }

        if (endpoint.HasId() && !RefusalTable.IsAboutNothing(name))
        {
            var tried = Copy(request, body);
            tried.RequestUri = new(request.RequestUri!, Unknown(endpoint, request.RequestUri!.AbsolutePath));
            await ExpectAsync(found, HttpStatusCode.NotFound, $"{name} of nothing", tried, cancellation);
        }

        if (Stale(request, body) is { } stale)
        {
            await ExpectAsync(found, HttpStatusCode.PreconditionFailed, $"{name} on what has changed", stale, cancellation);
        }
    }

    private async Task ExpectAsync(List<string> found, HttpStatusCode status, string what, HttpRequestMessage tried, CancellationToken cancellation)
    {
        var answer = await base.SendAsync(tried, cancellation);
        var text = await answer.Content.ReadAsStringAsync(cancellation);
        if (answer.StatusCode != status || !Says(text))
        {
            found.Add($"{what}: {(int)answer.StatusCode} instead of {(int)status}: {text}");
        }
    }

    /// <summary>Whether an answer or a page says what is wrong.</summary>
    internal static bool Says(string text) => text.StartsWith('{')
        ? JsonNode.Parse(text)?["detail"]?.GetValue<string>() is { Length: > 0 }
        : text.Contains("<h1", StringComparison.Ordinal);

    /// <summary>The first part of an address that names something names nothing.</summary>
    private static string Unknown(RouteEndpoint endpoint, string path)
    {
        var pattern = endpoint.Path().Split('/');
        var parts = path.Split('/');
        parts[Array.FindIndex(pattern, part => part.StartsWith('{'))] = "none";
        return string.Join('/', parts);
    }

    /// <summary>The request as of somebody who saw another version or another paper; null if it names neither.</summary>
    private static HttpRequestMessage? Stale(HttpRequestMessage request, byte[]? body)
    {
        var stale = Copy(request, body);
        if (request.Headers.IfMatch.Count > 0)
        {
            stale.Headers.Remove("If-Match");
            stale.Headers.TryAddWithoutValidation("If-Match", "\"99\"");
            return stale;
        }

        var text = body is null ? string.Empty : Encoding.UTF8.GetString(body);
        var other = Seen().Replace(text, seen => seen.Value.EndsWith('"') ? $"{seen.Groups[1]}\"other\"" : $"{seen.Groups[1]}99");
        if (other == text)
        {
            return null;
        }

        stale.Content = Answers.Json(other);
        return stale;
    }

    internal static HttpRequestMessage Copy(HttpRequestMessage request, byte[]? body)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri);
        foreach (var (name, values) in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        if (body is not null)
        {
            copy.Content = new ByteArrayContent(body);
            foreach (var (name, values) in request.Content!.Headers)
            {
                copy.Content.Headers.TryAddWithoutValidation(name, values);
            }
        }

        return copy;
    }

    [GeneratedRegex("(\"(?:paper|version)\": ?)(?:\"[^\"]*\"|[0-9]+)")]
    private static partial Regex Seen();
}
