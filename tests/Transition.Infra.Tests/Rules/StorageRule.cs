namespace Transition.Infra.Tests.Rules;

/// <summary>Storage is reached with an identity only, over TLS 1.2 or newer, and nothing in it is public.</summary>
internal static class StorageRule
{
    public const string Account = "Microsoft.Storage/storageAccounts";
    public const string Container = Account + "/blobServices/containers";

    private static readonly (string Path, string Value)[] OfAccounts =
    [
        ("properties.allowSharedKeyAccess", "false"),
        ("properties.allowBlobPublicAccess", "false"),
        ("properties.allowCrossTenantReplication", "false"),
        ("properties.supportsHttpsTrafficOnly", "true"),
        ("properties.minimumTlsVersion", "TLS1_2"),
    ];

    private static readonly (string Path, string Value)[] OfSites =
    [
        ("properties.httpsOnly", "true"),
        ("properties.siteConfig.minTlsVersion", "1.2"),
        ("properties.siteConfig.ftpsState", "Disabled"),
    ];

    public static IEnumerable<string> Faults(Template template) =>
        Must.Be(template, Account, OfAccounts)
            .Concat(Must.Be(template, Container, [("properties.publicAccess", "None")]))
            .Concat(Must.Be(template, "Microsoft.Web/sites", OfSites))
            .Concat(Must.Be(template, "Microsoft.Web/sites/basicPublishingCredentialsPolicies", [("properties.allow", "false")]));
}
