namespace Transition.Infra.Tests.Rules;

/// <summary>Nobody comes past the platform's sign-in but whoever looks whether the app is well.</summary>
internal static class SignInRule
{
    private const string Settings = "properties.globalValidation";

    public static IEnumerable<string> Faults(Template template)
    {
        var settings = template.Of("Microsoft.Web/sites/config")
            .Where(config => config.Value("name").Contains("'authsettingsV2'", StringComparison.Ordinal))
            .ToList();
        return settings.Count == 0 ? ["Nothing asks people to sign in."] : settings.SelectMany(FaultsOf);
    }

    private static IEnumerable<string> FaultsOf(Template.Resource settings)
    {
        (string Path, string Value)[] expected =
        [
            ("properties.platform.enabled", "true"),
            ($"{Settings}.requireAuthentication", "true"),
            ($"{Settings}.unauthenticatedClientAction", "RedirectToLoginPage"),
            ($"{Settings}.excludedPaths", """["/health/live","/health/ready"]"""),
            ("properties.httpSettings.requireHttps", "true"),
            ("properties.login.tokenStore.enabled", "false"),
            ("properties.identityProviders.azureActiveDirectory.enabled", "true"),
            ("properties.identityProviders.azureActiveDirectory.registration.clientSecretSettingName", "OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID"),
        ];
        return from rule in expected
               let value = settings.Value(rule.Path)
               where value != rule.Value
               select $"{settings}: {rule.Path} is '{value}' and must be '{rule.Value}'.";
    }
}
