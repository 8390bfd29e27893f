using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Transition.Application.Access;
using Transition.Web.Common;

namespace Transition.Web.Access;

/// <summary>Signing in with Entra ID, for a host that serves more than its own machine.</summary>
public static class EntraServices
{
    public const string FirstAdministratorKey = "Transition:Access:FirstAdministrator";
    public const string ContactKey = "Transition:Access:Contact";

    /// <param name="variable">Reads an environment variable of the process.</param>
    /// <returns>The options of the web with which Entra's sign-ins are accepted.</returns>
    /// <exception cref="InvalidOperationException">A setting is missing or is not what it should be.</exception>
    public static TransitionWebOptions AddEntra(
        this IServiceCollection services, IConfiguration settings, IHostEnvironment environment, Func<string, string?> variable)
    {
        var entra = EntraOptions.Read(settings) with { TrustsPlatform = PlatformTrust.IsGiven(environment, variable) };
        services.AddSingleton(Access(settings, entra));
        services.AddDataProtection().SetApplicationName("Transition");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, StoredKeys>();
        return new() { Entra = entra };
    }

    private static AccessOptions Access(IConfiguration settings, EntraOptions entra)
    {
        var access = new AccessOptions();
        return access with
        {
            Contact = settings[ContactKey] is { Length: > 0 } contact ? contact : access.Contact,
            FirstAdministrator = settings[FirstAdministratorKey] is { Length: > 0 } first ? First(first, entra).PersonId : null,
        };
    }

    // Either the object id alone, of the first tenant, or objectId@tenant.
    private static EntraIdentity First(string setting, EntraOptions entra)
    {
        var parts = setting.Split('@');
        return parts.Length <= 2 && entra.Admit(parts.Length == 2 ? parts[1] : entra.Tenants[0].ToString(), parts[0]) is { } identity
            ? identity
            : throw new InvalidOperationException(
                $"The setting {FirstAdministratorKey.Replace(":", "__", StringComparison.Ordinal)} must be the object id of a person, "
                + "or objectId@tenant with one of the tenants that are let in.");
    }
}
