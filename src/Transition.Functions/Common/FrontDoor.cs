using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Transition.Functions.Common;

/// <summary>Every address of the API and the portal, as one function.</summary>
public sealed class FrontDoor(Site site, DurableSignals signals)
{
    // Open to everybody at the level of Functions: who may do what the site decides, at one place for every host.
    [Function(nameof(FrontDoor))]
    public Task RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options", Route = "{*path}")]
        HttpRequest request,
        [DurableClient] DurableTaskClient durable)
    {
        signals.Use(durable);
        return site.AnswerAsync(request.HttpContext);
    }
}
