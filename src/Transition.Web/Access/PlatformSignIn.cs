using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Transition.Application.Access;

namespace Transition.Web.Access;

/// <summary>Takes the person whom App Service authentication has signed in. Registered only where the platform is trusted.</summary>
public sealed class PlatformSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> scheme, ILoggerFactory log, UrlEncoder encoder, EntraOptions entra)
    : AuthenticationHandler<AuthenticationSchemeOptions>(scheme, log, encoder)
{
    private const string EntraProvider = "aad";
    private const string IdHeader = "X-MS-CLIENT-PRINCIPAL-ID";
    private const string NameHeader = "X-MS-CLIENT-PRINCIPAL-NAME";
    private const string MappedObjectId = "http://schemas.microsoft.com/identity/claims/objectidentifier";
    private const string MappedTenant = "http://schemas.microsoft.com/identity/claims/tenantid";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        Request.Headers[PlatformPrincipal.Header] switch
        {
            { Count: 0 } => AuthenticateResult.NoResult(),
            { Count: 1 } header => PlatformPrincipal.Parse($"{header}") is { } principal && Admit(principal) is { } identity
                ? Success(identity, NameOf(principal))
                : AuthenticateResult.Fail("The platform's header names nobody who may come in."),
            _ => AuthenticateResult.Fail("There are several headers, and the platform sends one."),
        });

    private EntraIdentity? Admit(PlatformPrincipal principal)
    {
        var objectId = principal.Find("oid", MappedObjectId);
        var isPerson = principal.Provider == EntraProvider && principal.Find("idtyp") != EntraBearer.Application;
        return isPerson && AgreesWithIdHeader(objectId) ? entra.Admit(principal.Find("tid", MappedTenant), objectId) : null;
    }

    // The platform sets both from one sign-in: two different people are nobody.
    private bool AgreesWithIdHeader(string? objectId) =>
        !Guid.TryParse(Request.Headers[IdHeader], out var id) || (Guid.TryParse(objectId, out var named) && named == id);

    private string? NameOf(PlatformPrincipal principal) =>
        principal.Find("name") ?? principal.Find("preferred_username") ?? Request.Headers[NameHeader].FirstOrDefault();

    private static AuthenticateResult Success(EntraIdentity identity, string? name) => AuthenticateResult.Success(
        new(new(SignedIn.As(identity.PersonId, name, Schemes.Platform)), Schemes.Platform));
}
