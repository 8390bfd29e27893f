using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Transition.Application.Evidence;
using Transition.Web.Common;

namespace Transition.Web.Evidence;

/// <summary>Says of an endpoint that it takes a file.</summary>
public static class UploadConventions
{
    // For the fields before the file, and the boundaries between them.
    private const long FormOverhead = 256 * 1024;

    public static RouteHandlerBuilder TakesUpload(this RouteHandlerBuilder endpoint) =>
        endpoint
        .WithMetadata(new BodyLimit(EvidenceDesk.MaximumBytes + FormOverhead))
        .RequireRateLimiting(Rates.Upload)
        .AddEndpointFilter<RouteHandlerBuilder, BrokenUploads>();
}
