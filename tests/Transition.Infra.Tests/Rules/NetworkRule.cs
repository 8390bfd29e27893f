namespace Transition.Infra.Tests.Rules;

/// <summary>Storage is reached over private endpoints only, everything else is refused, and what happens is logged.</summary>
internal static class NetworkRule
{
    public const string Endpoint = "Microsoft.Network/privateEndpoints";
    public const string Diagnostics = "Microsoft.Insights/diagnosticSettings";

    private static readonly Dictionary<string, string[]> Services = new()
    {
        ["records"] = ["blob", "table"],
        ["host"] = ["blob", "queue", "table"],
    };

    private static readonly string[] Logged =
    [
        "Microsoft.Storage/storageAccounts/blobServices", "Microsoft.Storage/storageAccounts/queueServices",
        "Microsoft.Storage/storageAccounts/tableServices", "Microsoft.Web/sites", "Microsoft.OperationalInsights/workspaces",
        "Microsoft.DurableTask/schedulers",
    ];

    private static readonly (string Path, string Value)[] OfAccounts =
    [
        ("properties.publicNetworkAccess", "Disabled"),
        ("properties.networkAcls.defaultAction", "Deny"),
        ("properties.networkAcls.bypass", "None"),
        ("properties.networkAcls.ipRules", "[]"),
        ("properties.networkAcls.virtualNetworkRules", "[]"),
    ];

    public static IEnumerable<string> Faults(Template template) =>
        Must.Be(template, StorageRule.Account, OfAccounts)
            .Concat(Must.Be(template, "Microsoft.DurableTask/schedulers", [("properties.publicNetworkAccess", "Disabled"), ("properties.ipAllowlist", "[]")]))
            .Concat(Must.Be(template, "Microsoft.Web/sites", [("properties.outboundVnetRouting.allTraffic", "true")]))
            .Concat(template.Of(StorageRule.Account).SelectMany(account => FaultsOfEndpoints(template, account)))
            .Concat(Logged.SelectMany(type => FaultsOfLogs(template, type)));

    private static IEnumerable<string> FaultsOfEndpoints(Template template, Template.Resource account)
    {
        var endpoints = template.Of(Endpoint).Where(endpoint => endpoint.Module == account.Module).ToList();
        var names = template.Of($"{Endpoint}/privateDnsZoneGroups").Count(group => group.Module == account.Module);
        if (endpoints.Count == 0 || names == 0)
        {
            yield return $"{account}: has no private endpoint with a private name.";
        }

        foreach (var service in Services[account.Module])
        {
            var given = account.Given["privateServices"]?["value"]?.AsArray().Select(name => $"{name}") ?? [];
            if (!given.Contains(service))
            {
                yield return $"{account}: has no private endpoint for its service '{service}'.";
            }
        }
    }

    private static IEnumerable<string> FaultsOfLogs(Template template, string type)
    {
        var things = template.Of(type).ToList();
        return things.Count == 0
            ? [$"There is no {type}."]
            : from thing in things
              where !template.Of(Diagnostics).Any(settings =>
                  settings.Module == thing.Module
                  && settings.Value("scope").Contains($"'{type}'", StringComparison.Ordinal)
                  && settings.Value("properties").Contains("workspace", StringComparison.OrdinalIgnoreCase))
              select $"{thing}: sends nothing to the workspace.";
    }
}
