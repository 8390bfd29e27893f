using Microsoft.AspNetCore.Http.Metadata;

namespace Transition.Web.Common;

/// <summary>How large a body an endpoint takes, where it is not the usual size.</summary>
public sealed class BodyLimit(long bytes) : IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize { get; } = bytes;
}
