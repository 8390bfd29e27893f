using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Transition.Web.Access;

/// <summary>
/// Access tokens of Entra ID. Each tenant has a scheme of its own, so that a token is checked with the keys and the issuer of
/// the tenant it claims to come from and with no other's.
/// </summary>
internal static class EntraBearer
{
    /// <summary>What the claim <c>idtyp</c> of a token says that an application got for itself.</summary>
    public const string Application = "app";

    private const string Authority = "https://login.microsoftonline.com";
    private const string Prefix = "Bearer ";

    public static AuthenticationBuilder AddEntraBearer(this AuthenticationBuilder authentication, EntraOptions entra)
    {
        foreach (var tenant in entra.Tenants)
        {
            authentication.AddJwtBearer(SchemeOf(tenant), bearer => Accept(bearer, tenant, entra));
        }

        return authentication;
    }

    public static string SchemeOf(Guid tenant) => $"{Schemes.Bearer}-{tenant:D}";

    /// <summary>The scheme that is to check the token of a request: that of the tenant that the token names.</summary>
    public static string SchemeFor(HttpContext context, EntraOptions? entra)
    {
        var header = $"{context.Request.Headers.Authorization}";
        var issuer = header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? IssuerOf(header[Prefix.Length..].Trim()) : null;
        var tenant = entra?.Tenants.FirstOrDefault(tenant => IssuerOf(tenant) == issuer) ?? Guid.Empty;
        return tenant == Guid.Empty ? Schemes.Bearer : SchemeOf(tenant);
    }

    private static string IssuerOf(Guid tenant) => $"{Authority}/{tenant:D}/v2.0";

    private static string? IssuerOf(string token)
    {
        try
        {
            return new JsonWebToken(token).Issuer;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static void Accept(JwtBearerOptions bearer, Guid tenant, EntraOptions entra)
    {
        bearer.MapInboundClaims = false;
        bearer.MetadataAddress = $"{IssuerOf(tenant)}/.well-known/openid-configuration";
        bearer.TokenValidationParameters = new()
        {
            AuthenticationType = Schemes.Bearer,
            NameClaimType = Schemes.PersonClaim,
            ValidIssuer = IssuerOf(tenant),
            ValidAudience = entra.ClientId.ToString("D"),
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.FromMinutes(2),
        };
        bearer.Events = new() { OnTokenValidated = context => AdmitAsync(context, tenant, entra) };
    }

    private static Task AdmitAsync(TokenValidatedContext context, Guid tenant, EntraOptions entra)
    {
        var claims = context.Principal!;
        var scopes = Claim(claims, "scp")?.Split(' ') ?? [];
        var isPersons = scopes.Contains(entra.Scope) && Claim(claims, "idtyp") != Application;
        if (isPersons && entra.Admit(Claim(claims, "tid"), Claim(claims, "oid")) is { } identity && identity.Tenant == tenant)
        {
            context.Principal = new(SignedIn.As(identity.PersonId, Claim(claims, "name"), Schemes.Bearer));
        }
        else
        {
            context.Fail($"The token is not that of a person of the tenant with the scope '{entra.Scope}'.");
        }

        return Task.CompletedTask;
    }

    private static string? Claim(ClaimsPrincipal principal, string type) => principal.FindFirst(type)?.Value;
}
