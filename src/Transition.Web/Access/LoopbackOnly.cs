using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Transition.Web.Common;

namespace Transition.Web.Access;

/// <summary>Answers only to the machine itself: to everybody else the address does not exist.</summary>
public sealed class LoopbackOnly : IEndpointFilter
{
    // A proxy on this machine speaks for others.
    private static readonly string[] Forwarded = ["Forwarded", "X-Forwarded-For", HeaderNames.Via];

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && !Forwarded.Any(http.Request.Headers.ContainsKey)
            ? next(context)
            : throw ProblemException.NoSuchAddress(http.Request.Path);
    }
}
