namespace Transition.Infra.Tests.Rules;

/// <summary>What is recorded is kept: in zones, in versions, for a while after it is deleted, and as it was written.</summary>
internal static class ProtectionRule
{
    public const string BlobService = "Microsoft.Storage/storageAccounts/blobServices";
    public const string Policy = StorageRule.Container + "/immutabilityPolicies";

    private static readonly string[] WriteOnce = ["evidence", "seals", "audit"];
    private static readonly string[] InOneZone = ["Standard_LRS", "Standard_GRS", "Standard_RAGRS", "Premium_LRS"];

    private static readonly (string Path, string Value)[] OfBlobs =
    [
        ("properties.isVersioningEnabled", "true"),
        ("properties.changeFeed.enabled", "true"),
        ("properties.deleteRetentionPolicy.enabled", "true"),
        ("properties.containerDeleteRetentionPolicy.enabled", "true"),
    ];

    private static readonly (string Path, string Value)[] OfContainers =
        [("properties.immutableStorageWithVersioning.enabled", "[greater(parameters('containers')[copyIndex()].immutableDays, 0)]")];

    private static readonly (string Path, string Value)[] OfPolicies =
    [
        ("condition", "[greater(parameters('containers')[copyIndex()].immutableDays, 0)]"),
        ("properties.immutabilityPeriodSinceCreationInDays", "[parameters('containers')[copyIndex()].immutableDays]"),
        ("properties.allowProtectedAppendWrites", "false"),
    ];

    public static IEnumerable<string> Faults(Template template)
    {
        var text = template.Text;
        return Must.Be(template, BlobService, OfBlobs)
            .Concat(Must.Be(template, StorageRule.Container, OfContainers))
            .Concat(Must.Be(template, Policy, OfPolicies))
            .Concat(Must.Be(template, "Microsoft.Web/serverfarms", [("properties.zoneRedundant", "[variables('isProduction')]")]))
            .Concat(InOneZone.Where(sku => text.Contains(sku, StringComparison.Ordinal)).Select(sku => $"'{sku}' is kept in one zone."))
            .Concat(template.Of(StorageRule.Account).Where(account => account.Module == "records")
                .SelectMany(account => FaultsOfRecords(template, account)));
    }

    private static IEnumerable<string> FaultsOfRecords(Template template, Template.Resource records)
    {
        if (!template.Of(Policy).Any(policy => policy.Module == records.Module))
        {
            yield return $"{records}: nothing is written once.";
        }

        var containers = records.Given["containers"]!["value"]!.AsArray();
        foreach (var name in WriteOnce)
        {
            if (containers.FirstOrDefault(item => $"{item!["name"]}" == name)?["immutableDays"]?.ToString() != "[parameters('retentionDays')]")
            {
                yield return $"{records}: what is written into '{name}' can be changed.";
            }
        }

        if (!records.Value("sku.name").Contains("if(variables('isProduction'), createObject('value', 'Standard_GZRS')", StringComparison.Ordinal))
        {
            yield return $"{records}: production has no copy in the paired region.";
        }
    }
}
