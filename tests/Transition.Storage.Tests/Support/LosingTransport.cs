using Azure.Core.Pipeline;

namespace Transition.Storage.Tests.Support;

/// <summary>Sends requests, but loses the replies that it is told to lose, after the server has carried the request out.</summary>
public sealed class LosingTransport : IDisposable
{
    private readonly Handler handler = new();
    private readonly HttpClient client;

    public LosingTransport()
    {
        client = new HttpClient(handler);
        Transport = new HttpClientTransport(client);
    }

    public HttpPipelineTransport Transport { get; }

    /// <summary>How many requests have been sent.</summary>
    public int Sent => handler.Sent;

    /// <summary>How many bytes of content the server has taken.</summary>
    public long BytesTaken => handler.BytesTaken;

    /// <summary>Loses the replies to the next requests that match, and lets <paramref name="before"/> happen before each loss.</summary>
    public void LoseNext(int count, Func<HttpRequestMessage, bool> match, Func<Task>? before = null)
    {
        handler.Before = before;
        handler.Match = match;
        handler.ToLose = count;
    }

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    private sealed class Handler() : DelegatingHandler(new SocketsHttpHandler())
    {
        public Func<HttpRequestMessage, bool> Match { get; set; } = _ => false;

        public Func<Task>? Before { get; set; }

        public int ToLose { get; set; }

        public int Sent { get; private set; }

        public long BytesTaken { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Sent++;
            var response = await base.SendAsync(request, cancellationToken);
            BytesTaken += request.Content?.Headers.ContentLength ?? 0;
            if (ToLose == 0 || !Match(request))
            {
                return response;
            }

            ToLose--;
            response.Dispose();
            if (Before is not null)
            {
                await Before();
            }

            throw new HttpRequestException("The reply was lost.");
        }
    }
}
