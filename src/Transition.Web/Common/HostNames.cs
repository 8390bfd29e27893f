using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Transition.Domain.Common;

namespace Transition.Web.Common;

/// <summary>Refuses requests to a name that is not this site's: a foreign page may have bent its own name to this address.</summary>
public sealed class HostNames(RequestDelegate next, TransitionWebOptions options)
{
    private readonly List<StringSegment> allowed = [.. options.AllowedHosts.Select(host => new StringSegment(host))];

    public Task InvokeAsync(HttpContext context) =>
        allowed.Contains("*") || HostString.MatchesAny(context.Request.Host.Value ?? string.Empty, allowed)
            ? next(context)
            : throw Refuse.Invalid("Host", $"This site is not called that. Use {string.Join(" or ", options.AllowedHosts)}.");
}
