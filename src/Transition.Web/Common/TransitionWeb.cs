using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Transition.Web.Access;
using Transition.Web.Catalogue;
using Transition.Web.Common.OpenApi;
using Transition.Web.Insight;
using Transition.Web.Waves;

namespace Transition.Web.Common;

/// <summary>The HTTP API and the portal, the same for every host.</summary>
public static class TransitionWeb
{
    public const string AntiforgeryHeader = "X-CSRF-Token";

    /// <summary>Adds what the API and the portal are made of. The application and a storage are added apart.</summary>
    public static IServiceCollection AddTransitionWeb(this IServiceCollection services, TransitionWebOptions options)
    {
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddRouting();
        services.AddScoped<CurrentCaller>();
        services.AddScoped<ICallerAccessor>(provider => provider.GetRequiredService<CurrentCaller>());
        services.AddScoped(provider => provider.GetRequiredService<CurrentCaller>().Required);
        services.AddSingleton<RefusalProblems>();
        services.AddExceptionHandler<ExceptionProblems>();
        services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        services.Configure<KestrelServerOptions>(server => server.AddServerHeader = false);
        services.AddCompression();
        services.AddRateLimiter(limiter => Rates.Configure(limiter, options));
        services.AddRazorComponents();
        services.AddScoped<HomeFacts>();
        services.AddScoped<PeopleFacts>();
        services.AddScoped<NameReader>();
        services.AddScoped<ServiceFacts>();
        services.AddScoped<WaveFacts>();
        services.AddScoped<MatterFacts>();
        services.AddPortal();
        services.AddTransitionOpenApi();
        AddSignIn(services, options);
        return services;
    }

    /// <param name="more">Maps what only one host has.</param>
    public static IApplicationBuilder UseTransitionWeb(this IApplicationBuilder app, Action<IEndpointRouteBuilder>? more = null)
    {
        SignInRules.Check(app.ApplicationServices, Environment.GetEnvironmentVariable);
        app.UseCompression();
        app.UseMiddleware<SecurityHeaders>();
        app.UseStatusCodePages(ProblemWriter.WriteStatusAsync);
        app.UseExceptionHandler(_ => { });
        app.UseMiddleware<HostNames>();
        app.UseAssets();
        app.UseRouting();
        app.UseMiddleware<BodySizes>();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseMiddleware<AccessMiddleware>();
        app.UseMiddleware<PromiseKeeper>();
        return app.UseEndpoints(endpoints =>
        {
            endpoints.MapTransition();
            more?.Invoke(endpoints);
        });
    }

    private static void AddSignIn(IServiceCollection services, TransitionWebOptions options)
    {
        var secure = options.SecureCookies ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        var browsers = options.Entra is { TrustsPlatform: true } ? Schemes.Platform : Schemes.Cookie;
        var authentication = services.AddAuthentication(Schemes.Either)
            .AddPolicyScheme(Schemes.Either, null, either => either.ForwardDefaultSelector =
                context => context.Request.Headers.Authorization.Count > 0 ? EntraBearer.SchemeFor(context, options.Entra) : browsers)
            .AddJwtBearer(Schemes.Bearer, bearer => ConfigureBearer(bearer, options))
            .AddCookie(Schemes.Cookie, cookie => ConfigureCookie(cookie, secure, NameOf("transition", options)));
        if (options.Entra is { } entra)
        {
            services.AddSingleton(entra);
            authentication.AddEntraBearer(entra);
            if (entra.TrustsPlatform)
            {
                authentication.AddScheme<AuthenticationSchemeOptions, PlatformSignIn>(Schemes.Platform, null);
            }
        }

        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.HeaderName = AntiforgeryHeader;
            antiforgery.Cookie.Name = NameOf("transition-antiforgery", options);
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = secure;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
    }

    private static void ConfigureBearer(JwtBearerOptions bearer, TransitionWebOptions options)
    {
        bearer.MapInboundClaims = false;
        bearer.TokenValidationParameters.AuthenticationType = Schemes.Bearer;
        bearer.TokenValidationParameters.NameClaimType = Schemes.PersonClaim;
        bearer.TokenValidationParameters.RequireSignedTokens = true;
        bearer.TokenValidationParameters.RequireExpirationTime = true;
        options.Bearer?.Invoke(bearer);
    }

    /// <summary>A browser takes a cookie with this beginning from this very host over HTTPS only, for all of its addresses.</summary>
    private static string NameOf(string cookie, TransitionWebOptions options) => options.SecureCookies ? $"__Host-{cookie}" : cookie;

    private static void ConfigureCookie(CookieAuthenticationOptions cookie, CookieSecurePolicy secure, string name)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = secure;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
        cookie.SlidingExpiration = true;
    }
}
