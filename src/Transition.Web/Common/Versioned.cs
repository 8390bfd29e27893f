using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Transition.Web.Common;

/// <summary>An answer with the ETag that a later change sends back in If-Match.</summary>
public sealed class Versioned<T>(T value, long version) : IResult, IEndpointMetadataProvider, IValueHttpResult<T>
{
    public T Value { get; } = value;

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
        return TypedResults.Ok(Value).ExecuteAsync(httpContext);
    }
}
