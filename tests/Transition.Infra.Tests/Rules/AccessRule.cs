using System.Text.RegularExpressions;

namespace Transition.Infra.Tests.Rules;

/// <summary>One identity, the smallest roles, each on one named thing, and no key anywhere.</summary>
internal static partial class AccessRule
{
    public const string Assignment = "Microsoft.Authorization/roleAssignments";
    public const string Definition = "Microsoft.Authorization/roleDefinitions";

    private const string RecordWriter = "transition-record-writer";
    private const string BlobOwner = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b";
    private const string QueueContributor = "974c5e8b-45b9-4653-ba55-5f855dd0fb88";
    private const string TableContributor = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3";
    private const string MetricsPublisher = "3913510d-42f4-4e42-8a64-420c390055eb";
    private const string DurableTaskContributor = "0ad04412-c4d5-4796-b79c-f76d14c8d402";

    /// <summary>On what a role may be given, and which.</summary>
    private static readonly (string Scope, string[] Roles)[] Allowed =
    [
        ("parameters('recordsName'), 'default', 'evidence')", [RecordWriter]),
        ("parameters('recordsName'), 'default', 'seals')", [RecordWriter]),
        ("parameters('recordsName'), 'default', 'snapshots')", [RecordWriter]),
        ("'Microsoft.Storage/storageAccounts', parameters('recordsName'))", [TableContributor]),
        ("'Microsoft.Storage/storageAccounts', parameters('hostName'))", [BlobOwner, QueueContributor, TableContributor]),
        ("'Microsoft.Insights/components', parameters('insightsName'))", [MetricsPublisher]),
        ("'Microsoft.DurableTask/schedulers', format('dts-{0}', parameters('token')))", [DurableTaskContributor]),
    ];

    private static readonly string[] Keys = ["listKeys(", "listAccountSas", "listServiceSas", "AccountKey=", "SharedAccessSignature", "InstrumentationKey="];

    private static readonly string[] TooMuch = ["delete", "*", "tags/write", "listkeys", "immutab", "roleAssignments"];

    public static IEnumerable<string> Faults(Template template)
    {
        return Keys.Where(key => template.Text.Contains(key, StringComparison.OrdinalIgnoreCase)).Select(key => $"The templates contain '{key}'.")
            .Concat(template.Of(Assignment).SelectMany(FaultsOfAssignment))
            .Concat(template.Of(Definition).SelectMany(FaultsOfRole))
            .Concat(Must.Be(template, "Microsoft.Web/sites", [("identity.type", "UserAssigned")]))
            .Concat(Must.Be(template, "Microsoft.Insights/components", [("properties.DisableLocalAuth", "true")]))
            .Concat(Must.Be(template, "Microsoft.OperationalInsights/workspaces", [("properties.features.disableLocalAuth", "true")]));
    }

    private static IEnumerable<string> FaultsOfAssignment(Template.Resource assignment)
    {
        var scope = assignment.Value("scope");
        var roles = RoleIds().Matches(assignment.Text("properties")).Select(match => match.Value).ToList();
        var allowed = Allowed.FirstOrDefault(rule => scope.EndsWith($"{rule.Scope}]", StringComparison.Ordinal)).Roles;
        if (allowed is null)
        {
            yield return $"{assignment}: gives a role on '{scope}', which is none of the things that the app needs.";
        }
        else if (roles.Count == 0 || roles.Exists(role => !allowed.Contains(role)))
        {
            yield return $"{assignment}: gives the roles {string.Join(", ", roles)} on '{scope}', which needs {string.Join(", ", allowed)}.";
        }
    }

    private static IEnumerable<string> FaultsOfRole(Template.Resource role)
    {
        var permissions = role.Value("properties.permissions");
        return TooMuch.Where(word => permissions.Contains(word, StringComparison.OrdinalIgnoreCase))
            .Select(word => $"{role}: its permissions contain '{word}'.");
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|" + RecordWriter)]
    private static partial Regex RoleIds();
}
