using Microsoft.Extensions.Hosting;

namespace Transition.Web.Access;

/// <summary>
/// Whether the platform says that App Service authentication stands before this process. Only then does it take the header
/// from what comes from outside; anywhere else whoever calls could write it themselves.
/// </summary>
public static class PlatformTrust
{
    private const string IsOn = "WEBSITE_AUTH_ENABLED";
    private const string Instance = "WEBSITE_INSTANCE_ID";
    private const string Site = "WEBSITE_SITE_NAME";

    /// <param name="variable">Reads an environment variable of the process.</param>
    public static bool IsGiven(IHostEnvironment environment, Func<string, string?> variable) =>
        !environment.IsDevelopment() && IsAzure(variable) && string.Equals(variable(IsOn), bool.TrueString, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether this process runs on App Service or Azure Functions.</summary>
    internal static bool IsAzure(Func<string, string?> variable) =>
        !string.IsNullOrEmpty(variable(Site)) || !string.IsNullOrEmpty(variable(Instance));
}
