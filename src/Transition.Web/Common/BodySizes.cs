using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Transition.Web.Common;

/// <summary>Refuses a body that is larger than its endpoint takes: at once if it says so, and while it is read otherwise.</summary>
public sealed class BodySizes(RequestDelegate next, TransitionWebOptions options)
{
    private const int Kibibyte = 1024;

    public Task InvokeAsync(HttpContext context)
    {
        var most = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? options.LargestBody;
        if (context.Request.ContentLength > most)
        {
            throw new ProblemException(
                StatusCodes.Status413PayloadTooLarge, "too-large", $"This address takes at most {most / Kibibyte} KiB. Send less at a time.");
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = most;
        }

        return next(context);
    }
}
