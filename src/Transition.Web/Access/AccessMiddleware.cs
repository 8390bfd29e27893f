using System.Net.Mime;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Transition.Application.Access;
using Transition.Web.Common;

namespace Transition.Web.Access;

/// <summary>
/// Lets a request through to its endpoint only if the endpoint says who may use it and the caller is one of them. The roles are
/// those that the person has now, not those of the time of the token.
/// </summary>
public sealed class AccessMiddleware(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext context, CurrentCaller current, Admission admission, RoleReader roles)
    {
        // What routing itself answers, such as 404 and 405, is no route's endpoint; its page says all the same who is signed in.
        var route = context.GetEndpoint() as RouteEndpoint;
        if (route is not null || context.WantsPage())
        {
            current.Caller = await FindAsync(context, admission);
            current.Roles = current.Caller is { } known && context.WantsPage() ? await roles.ReadAsync(known, context.RequestAborted) : [];
        }

        if (route is { } endpoint)
        {
            Check(context, endpoint, current.Caller);
            await CheckAntiforgeryAsync(context);
        }

        if (!context.Response.HasStarted && context.Response.StatusCode < StatusCodes.Status300MultipleChoices)
        {
            await next(context);
        }
    }

    // Somebody without any role may do as much as somebody who is not known: nothing.
    private static async Task<Caller?> FindAsync(HttpContext context, Admission admission) =>
        context.User.FindFirst(Schemes.PersonClaim)?.Value is { } id
        && await admission.FindAsync(id, context.User.FindFirst(Schemes.NameClaim)?.Value, context.RequestAborted) is { Grants.IsEmpty: false } caller
            ? caller
            : null;

    private static void Check(HttpContext context, RouteEndpoint endpoint, Caller? caller)
    {
        if (endpoint.Metadata.GetMetadata<AnyoneAttribute>() is not null)
        {
            return;
        }

        if (endpoint.Metadata.GetMetadata<NeedsAttribute>() is not { } needs)
        {
            throw new ProblemException(StatusCodes.Status403Forbidden, "closed", "This address is not open to anybody.");
        }

        if (caller is not null)
        {
            _ = caller.ActorFor(needs.Permission);
        }
        else if (context.User.FindFirst(Schemes.PersonClaim)?.Value is { } person)
        {
            throw WithoutRole(context, person);
        }
        else if (HttpMethods.IsGet(context.Request.Method) && context.WantsPage() && SignInPage(context) is { } page)
        {
            context.Response.Redirect(page + Uri.EscapeDataString(context.Request.Path + context.Request.QueryString));
        }
        else
        {
            throw Unknown(context);
        }
    }

    private static string? SignInPage(HttpContext context) =>
        context.RequestServices.GetService<IDevelopmentSignIn>() is not null ? $"{SignInEndpoints.Path}?to="
        : context.RequestServices.GetService<EntraOptions>() is { TrustsPlatform: true } ? PlatformAddresses.SignIn
        : null;

    private static ProblemException WithoutRole(HttpContext context, string person)
    {
        var name = context.User.FindFirst(Schemes.NameClaim)?.Value;
        var contact = context.RequestServices.GetRequiredService<AccessOptions>().Contact;
        return new(
            StatusCodes.Status403Forbidden,
            "no-role",
            $"You are signed in{(name is null ? string.Empty : $" as {name}")}, but you have no role here yet, so nothing can be shown to you. "
            + $"Ask {contact} to give you one, and tell them this id: {person}");
    }

    private static ProblemException Unknown(HttpContext context)
    {
        var sentToken = context.Request.Headers.ContainsKey(HeaderNames.Authorization);
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.WWWAuthenticate = sentToken ? "Bearer error=\"invalid_token\"" : "Bearer";
            return Task.CompletedTask;
        });
        return new(
            StatusCodes.Status401Unauthorized,
            sentToken ? "token-refused" : "not-signed-in",
            sentToken
                ? "The bearer token is not valid, has expired, or is not that of a person whom this system lets in. Get a new one."
                : "Sign in first: send a bearer token in the Authorization header.");
    }

    /// <summary>A browser sends its cookie by itself, so whoever comes with one must prove that the request is theirs.</summary>
    private async Task CheckAntiforgeryAsync(HttpContext context)
    {
        if (IsSafe(context.Request.Method) || context.User.Identity?.AuthenticationType == Schemes.Bearer
            || (context.User.Identity?.IsAuthenticated != true && context.GetEndpoint()?.Metadata.GetMetadata<FromOwnPageAttribute>() is null))
        {
            return;
        }

        // An upload is read once, as it comes: its token comes in the header, or its own reader checks it.
        var inHeader = context.Request.Headers.ContainsKey(TransitionWeb.AntiforgeryHeader);
        var isUpload = context.Request.ContentType?.StartsWith(MediaTypeNames.Multipart.FormData, StringComparison.OrdinalIgnoreCase) == true;
        if (isUpload && !inHeader && context.GetEndpoint()?.Metadata.GetMetadata<TokenInFormAttribute>() is not null)
        {
            return;
        }

        if ((isUpload && !inHeader) || !await antiforgery.IsRequestValidAsync(context))
        {
            throw new ProblemException(
                StatusCodes.Status400BadRequest,
                "antiforgery",
                $"This request does not prove that it comes from this site's own pages. Load the page again, or send {TransitionWeb.AntiforgeryHeader}.",
                TransitionWeb.AntiforgeryHeader);
        }
    }

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
