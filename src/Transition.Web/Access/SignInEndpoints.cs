using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Transition.Domain.Common;
using Transition.Web.Common;

namespace Transition.Web.Access;

/// <summary>Signing in as a demo persona, where the host offers it.</summary>
public static class SignInEndpoints
{
    public const string Path = "/sign-in";

    private const string Reason = "Nobody is signed in before they sign in; it is offered in development only, to the machine itself.";

    public static void MapSignIn(this IEndpointRouteBuilder portal)
    {
        if (portal.ServiceProvider.GetService<IDevelopmentSignIn>() is null)
        {
            return;
        }

        var signIn = portal.MapGroup(string.Empty).AddEndpointFilter<RouteGroupBuilder, LoopbackOnly>().RequireRateLimiting(Rates.SignIn);
        signIn.MapGet(Path, ShowAsync).Anyone(Reason);
        signIn.MapPost(Path, SignInAsync).Anyone(Reason);
        signIn.MapPost("/sign-out", (Delegate)SignOutAsync).Anyone("Whoever is signed in may sign out.");
    }

    private static async Task<RazorComponentResult<SignInPage>> ShowAsync(
        string? to, HttpContext context, IDevelopmentSignIn personas, IAntiforgery antiforgery, CancellationToken cancellation)
    {
        var tokens = antiforgery.GetAndStoreTokens(context);
        return new(new
        {
            Personas = await personas.PersonasAsync(cancellation),
            To = to,
            Token = tokens.RequestToken,
            TokenField = tokens.FormFieldName,
        });
    }

    [FromOwnPage]
    private static async Task<RedirectHttpResult> SignInAsync(
        HttpContext context, IDevelopmentSignIn personas, CancellationToken cancellation)
    {
        var form = await context.Request.ReadFormAsync(cancellation);
        var id = form["persona"].ToString();
        if ((await personas.PersonasAsync(cancellation)).All(persona => persona.Id != id))
        {
            throw Refuse.Invalid("persona", "Choose one of the personas.");
        }

        await context.SignInAsync(Schemes.Cookie, new(SignedIn.As(id, null, Schemes.Cookie)));
        return TypedResults.Redirect(form["to"].ToString() is { Length: > 0 } to && RedirectHttpResult.IsLocalUrl(to) ? to : "/");
    }

    [FromOwnPage]
    private static async Task<RedirectHttpResult> SignOutAsync(HttpContext context)
    {
        await context.SignOutAsync(Schemes.Cookie);
        return TypedResults.Redirect(Path);
    }
}
