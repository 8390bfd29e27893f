using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Transition.Web.Common;

public static class HttpContextExtensions
{
    private static readonly string[] Programs = ["/api", "/dev", "/health", "/openapi"];

    /// <summary>Names the request in the log and in the answer to it.</summary>
    public static string TraceId(this HttpContext context) => Activity.Current?.Id ?? context.TraceIdentifier;

    /// <summary>Whether a browser asks for a page, and not a program for data.</summary>
    public static bool WantsPage(this HttpContext context) =>
        !Programs.Any(start => context.Request.Path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase))
        && context.Request.GetTypedHeaders().Accept.Any(accepted => accepted.MatchesMediaType("text/html") && accepted.MediaType != "*/*");
}
