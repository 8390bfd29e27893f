using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Transition.Application.Journal;
using Transition.Application.Ports;
using Transition.Web.Access;

namespace Transition.Web.Health;

/// <summary>Probes for whatever watches over the process.</summary>
public static class HealthEndpoints
{
    /// <summary>Answered before storage is: whether the process lives says nothing about what it needs.</summary>
    public const string Live = "/health/live";

    private const string Reason = "Whoever watches the process has no person to sign in as.";

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        var health = endpoints.MapGroup(string.Empty).WithTags("Health");
        health.MapGet(Live, () => new HealthView("live")).Anyone(Reason).WithSummary("Whether the process answers");
        health.MapGet("/health/ready", ReadyAsync).Anyone(Reason).WithSummary("Whether the storage answers as well");
    }

    private static async Task<HealthView> ReadyAsync(IStorageProbe probe, Parking parking, CancellationToken cancellation) =>
        await probe.IsReadyAsync(cancellation)
            ? new("ready", (await parking.AllAsync(cancellation)).Count)
            : throw new StorageUnavailableException("Tables or blobs do not answer.");
}
