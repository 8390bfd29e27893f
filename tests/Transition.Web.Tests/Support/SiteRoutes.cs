using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Transition.Application.Access;
using Transition.Web.Access;

namespace Transition.Web.Tests.Support;

/// <summary>What the site's list of endpoints says.</summary>
public static class SiteRoutes
{
    private static readonly string[] NoPages = ["/api", "/dev", "/health", "/openapi"];

    /// <summary>Every endpoint that answers a browser.</summary>
    public static IEnumerable<RouteEndpoint> Pages(this TestSite site) =>
        site.Endpoints.Where(endpoint => !NoPages.Any(start => endpoint.Path().StartsWith(start, StringComparison.Ordinal)));

    public static string Path(this RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');

    public static HttpMethod Method(this RouteEndpoint endpoint) =>
        new(Assert.Single(endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods));

    /// <summary>Null where anyone is let in.</summary>
    public static Permission? Permission(this RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<NeedsAttribute>()?.Permission;

    public static bool HasId(this RouteEndpoint endpoint) => endpoint.RoutePattern.Parameters.Count > 0;

    /// <summary>Whether it gives a file for a spreadsheet, and no page.</summary>
    public static bool IsFile(this RouteEndpoint endpoint) =>
        endpoint.Path().EndsWith(".csv", StringComparison.Ordinal) || endpoint.Path().EndsWith("/export", StringComparison.Ordinal);

    /// <summary>The endpoint that a request is for.</summary>
    public static RouteEndpoint EndpointOf(this TestSite site, HttpRequestMessage request) => site.Endpoints.First(endpoint =>
        endpoint.Method() == request.Method && new TemplateMatcher(TemplateParser.Parse(endpoint.RoutePattern.RawText!), []).TryMatch(
            request.RequestUri!.AbsolutePath, []));

    public static string Name(this RouteEndpoint endpoint) => $"{endpoint.Method()} {endpoint.Path()}";
}
