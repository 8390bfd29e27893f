using System.Net;
using System.Text;
using Azure.Core.Pipeline;

namespace Transition.Storage.Tests.Support;

/// <summary>Answers requests from a script, the last answer for ever, and keeps what was asked.</summary>
public sealed class ScriptedTransport : IDisposable
{
    private readonly Handler handler;
    private readonly HttpClient client;

    public ScriptedTransport(params (HttpStatusCode Status, string Body)[] script)
        : this([.. script.Select(answer => (answer.Status, answer.Body, Array.Empty<(string, string)>()))])
    {
    }

    public ScriptedTransport(params (HttpStatusCode Status, string Body, (string Name, string Value)[] Headers)[] script)
    {
        handler = new Handler(script);
        client = new HttpClient(handler);
        Transport = new HttpClientTransport(client);
    }

    public HttpPipelineTransport Transport { get; }

    public IReadOnlyList<(HttpMethod Method, Uri Uri, string? Authorization)> Requests => handler.Requests;

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    private sealed class Handler((HttpStatusCode Status, string Body, (string Name, string Value)[] Headers)[] script) : HttpMessageHandler
    {
        public List<(HttpMethod Method, Uri Uri, string? Authorization)> Requests { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var (status, body, headers) = script[Math.Min(Requests.Count, script.Length - 1)];
            Requests.Add((request.Method, request.RequestUri!, request.Headers.Authorization?.ToString()));
            var type = body is ['<', ..] ? "application/xml" : "application/json";
            var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, type) };
            foreach (var (name, value) in headers)
            {
                response.Headers.TryAddWithoutValidation(name, value);
            }

            return Task.FromResult(response);
        }
    }
}
