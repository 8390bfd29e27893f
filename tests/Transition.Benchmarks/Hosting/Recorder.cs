using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace Transition.Benchmarks.Hosting;

/// <summary>Sends requests, and keeps what was sent while it records.</summary>
public sealed class Recorder() : DelegatingHandler(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
{
    /// <summary>Longer than a mark lingers: whoever sends nothing for so long has stored everything.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private ConcurrentQueue<RecordedRequest>? kept;
    private long last = Stopwatch.GetTimestamp();

    /// <summary>Begins the recording once what was done before has been stored.</summary>
    public async Task BeginAsync()
    {
        while (Stopwatch.GetElapsedTime(Volatile.Read(ref last)) < Quiet)
        {
            await Task.Delay(Glance);
        }

        kept = new();
    }

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
        Volatile.Write(ref last, Stopwatch.GetTimestamp());
        if (kept is { } keeping)
        {
            var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
            keeping.Enqueue(new(request.Method.Method, request.RequestUri!.AbsoluteUri, request.Content?.Headers.ContentType?.ToString(), body));
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
