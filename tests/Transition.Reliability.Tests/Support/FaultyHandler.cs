using System.Net;
using Azure.Core.Pipeline;

namespace Transition.Reliability.Tests.Support;

/// <summary>A network to the storage, for tables and blobs, whose requests go wrong as planned.</summary>
internal sealed class FaultyHandler(FaultPlan plan) : DelegatingHandler(Connections)
{
    private static readonly SocketsHttpHandler Connections = new();

    public static HttpPipelineTransport Transport(FaultPlan plan) => new HttpClientTransport(new HttpClient(new FaultyHandler(plan)));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var strikes = plan.Before(guarded: false);
        if (strikes && plan.Kind == FaultKind.Busy)
        {
            return new(HttpStatusCode.ServiceUnavailable) { Content = new ByteArrayContent([]) };
        }

        var answer = await base.SendAsync(request, cancellationToken);
        if (strikes || plan.HasKilled)
        {
            answer.Dispose();
        }

        switch (plan.Kind)
        {
            case FaultKind.Cut when strikes:
                throw new HttpRequestException("Made up: the connection was cut.");
            case FaultKind.TimedOut when strikes:
                throw new TaskCanceledException("Made up: no answer came in time.");
            default:
                plan.After(strikes);
                return answer;
        }
    }
}
