using System.Collections.Concurrent;
using System.Text.Json;

namespace Transition.Benchmarks.Hosting;

/// <summary>Sends requests, and keeps what was sent while it records.</summary>
public sealed class Recorder() : DelegatingHandler(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
{
    private ConcurrentQueue<RecordedRequest>? kept;

    public void Begin() => kept = new();

    /// <summary>Ends the recording.</summary>
    public async Task SaveAsync(string file)
    {
        var requests = kept?.ToArray() ?? [];
        kept = null;
        await using var stream = File.Create(file);
        await JsonSerializer.SerializeAsync(stream, requests);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (kept is { } keeping)
        {
            var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
            keeping.Enqueue(new(request.Method.Method, request.RequestUri!.AbsoluteUri, request.Content?.Headers.ContentType?.ToString(), body));
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
