using System.Text.Json.Nodes;
using Transition.Infra.Tests.Rules;

namespace Transition.Infra.Tests;

/// <summary>Each rule finds what it is there to find: a fault is put into the templates, and must be reported.</summary>
public sealed class PlantedFaultTests
{
    private const string Records = "resources.records.properties.template.resources";
    private const string App = "resources.app.properties.template.resources";
    private const string Access = "resources.access.properties.template.resources";

    private const string Scheduler = "resources.app.properties.template.variables.schedulerSettings.";
    private const string OfHost = "AzureFunctionsJobHost__extensions__durableTask__";

    private const string Owner = "\"[__bicep.assignment('x', __bicep.role('8e3af657-a8ff-443c-a75c-2fe8c4bcb635'))]\"";

    public static TheoryData<string, string, string?> Faults { get; } = new()
    {
        { nameof(StorageRule), $"{Records}.account.properties.allowSharedKeyAccess", "true" },
        { nameof(StorageRule), $"{Records}.account.properties.allowBlobPublicAccess", "true" },
        { nameof(StorageRule), $"{Records}.account.properties.minimumTlsVersion", "\"TLS1_0\"" },
        { nameof(StorageRule), $"{Records}.account.properties.supportsHttpsTrafficOnly", null },
        { nameof(StorageRule), $"{Records}.named.properties.publicAccess", "\"Blob\"" },
        { nameof(StorageRule), $"{App}.app.properties.httpsOnly", "false" },
        { nameof(StorageRule), $"{App}.app::scm.properties.allow", "true" },
        { nameof(AccessRule), $"{Access}.tableUser.scope", null },
        { nameof(AccessRule), $"{Access}.tableUser.scope", "\"[resourceGroup().id]\"" },
        { nameof(AccessRule), $"{Access}.tableUser.properties", Owner },
        { nameof(AccessRule), $"{Access}.evidenceWriter.properties", "\"[__bicep.assignment('x', __bicep.role(variables('storageBlobDataOwner')))]\"" },
        { nameof(AccessRule), $"{Access}.recordWriter.properties.permissions.0.dataActions.0", "\"containers/blobs/delete\"" },
        { nameof(AccessRule), $"{Access}.recordWriter.properties.permissions.0.actions.0", "\"*\"" },
        { nameof(AccessRule), $"{App}.app.identity.type", "\"SystemAssigned\"" },
        { nameof(AccessRule), $"{App}.app::settings.properties", "\"[createObject('A', listKeys('x', '2025-01-01').keys[0].value)]\"" },
        { nameof(NetworkRule), $"{Records}.account.properties.publicNetworkAccess", "\"Enabled\"" },
        { nameof(NetworkRule), $"{Records}.account.properties.networkAcls.defaultAction", "\"Allow\"" },
        { nameof(NetworkRule), $"{Records}.account.properties.networkAcls.ipRules", "[{\"value\":\"0.0.0.0/0\"}]" },
        { nameof(NetworkRule), $"{Records}.endpoints", null },
        { nameof(NetworkRule), $"{Records}.names", null },
        { nameof(NetworkRule), "resources.host.properties.parameters.privateServices.value", "[\"blob\"]" },
        { nameof(NetworkRule), $"{Records}.tableDiagnostics", null },
        { nameof(NetworkRule), $"{App}.appDiagnostics", null },
        { nameof(ProtectionRule), $"{Records}.blobs.properties.isVersioningEnabled", "false" },
        { nameof(ProtectionRule), $"{Records}.blobs.properties.deleteRetentionPolicy.enabled", "false" },
        { nameof(ProtectionRule), $"{Records}.immutable", null },
        { nameof(ProtectionRule), "resources.records.properties.parameters.containers.value.0.immutableDays", "0" },
        { nameof(ProtectionRule), "resources.records.properties.parameters.containers.value.1", "{\"name\":\"seal\",\"immutableDays\":1}" },
        { nameof(ProtectionRule), "resources.records.properties.parameters.sku", "{\"value\":\"Standard_LRS\"}" },
        { nameof(ProtectionRule), $"{App}.plan.properties.zoneRedundant", "false" },
        { nameof(PlaceRule), "parameters.location.allowedValues.0", "\"westeurope\"" },
        { nameof(PlaceRule), "parameters.location.allowedValues", null },
        { nameof(PlaceRule), $"{Records}.account.location", "\"northeurope\"" },
        { nameof(PlaceRule), "resources.app.properties.parameters.location.value", "\"ukwest\"" },
        { nameof(SignInRule), $"{App}.app::signIn", null },
        { nameof(SignInRule), $"{App}.app::signIn.properties.globalValidation.requireAuthentication", "false" },
        { nameof(SignInRule), $"{App}.app::signIn.properties.globalValidation.excludedPaths.0", "\"/\"" },
        { nameof(SettingsRule), $"{App}.app::settings.properties", "\"[createObject('Transition__Storage__ConnectionString', 'x')]\"" },
        {
            nameof(AlertRule), "resources.alerts.properties.template.variables.errors.0.query",
            "\"AppTraces | extend Said = tostring(Properties) | where Said has \\\"nobody logs this\\\"\""
        },
        { nameof(AlertRule), "resources.alerts.properties.template.variables.errors.0.query", "\"AppTraces | where Said has \\\"failed.\\\"\"" },
        { nameof(DurableRule), $"{Scheduler}{OfHost}storageProvider__type", "\"azureStorage\"" },
        { nameof(DurableRule), $"{Scheduler}{OfHost}storageProvider__connectionStringName", "\"ELSEWHERE\"" },
        { nameof(DurableRule), $"{Scheduler}{OfHost}hubName", "\"default\"" },
        { nameof(DurableRule), $"{Scheduler}DURABLE_TASK_SCHEDULER_CONNECTION_STRING", "\"[format('Endpoint={0};Authentication=Key', parameters('x'))]\"" },
        { nameof(DurableRule), $"{App}.app::settings.properties", "\"[createObject('AzureWebJobsStorage__blobServiceUri', 'x')]\"" },
        { nameof(AlertRule), "resources.alerts.properties.template.variables.errors.1.name", "\"other\"" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Rule_WithAFaultPlanted_ReportsIt(string rule, string path, string? value)
    {
        var template = await Template.LoadAsync();
        var before = RuleNamed(rule)(template).ToList();
        Plant(template.Json, path.Split('.'), value);

        Assert.NotEmpty(RuleNamed(rule)(new Template(template.Json)).Except(before));
    }

    [Fact]
    public void Settings_ReadInAnyOfTheWays_AreFound()
    {
        const string Source = """
            public const string Section = "Transition:Storage";
            Address(section[nameof(StorageOptions.TableServiceUri)]), section[nameof(StorageOptions.ConnectionString)]
            """;

        Assert.Equal(
            ["Transition__Entra__ClientId", "Transition__Storage__ConnectionString", "Transition__Storage__TableServiceUri"],
            SettingsRule.ReadBySources(["settings[\"Transition:Entra:ClientId\"]", Source]));
    }

    [Theory]
    [InlineData("Transition__Other__Setting", "reads Transition__Other__Setting")]
    [InlineData(null, "Transition__Entra__ClientId is set, and nothing reads it")]
    public async Task Settings_ReadAndNotSetOrSetAndNotRead_AreReported(string? read, string fault) => Assert.Contains(
        SettingsRule.Faults(await Template.LoadAsync(), read is null ? [] : [read]),
        reported => reported.Contains(fault, StringComparison.Ordinal));

    [Theory]
    [InlineData("azureStorage", "azureManaged", "")]
    [InlineData("AzureWebJobsStorage", "Elsewhere", "")]
    [InlineData("", "", "DurableTask.AzureManaged")]
    public async Task DurableRule_WithAFaultInHostJsonOrTheProject_ReportsIt(string inHost, string instead, string inProject)
    {
        var app = Path.Combine(Checkout.Root, "src", "Transition.Functions");
        var host = File.ReadAllText(Path.Combine(app, "host.json"));
        var project = File.ReadAllText(Path.Combine(app, "Transition.Functions.csproj"));

        Assert.NotEmpty(DurableRule.Faults(
            await Template.LoadAsync(),
            inHost.Length == 0 ? host : host.Replace(inHost, instead, StringComparison.Ordinal),
            inProject.Length == 0 ? project : project.Replace(inProject, "Other", StringComparison.Ordinal)));
    }

    private static Rule RuleNamed(string name) => name switch
    {
        nameof(StorageRule) => StorageRule.Faults,
        nameof(AccessRule) => AccessRule.Faults,
        nameof(NetworkRule) => NetworkRule.Faults,
        nameof(ProtectionRule) => ProtectionRule.Faults,
        nameof(PlaceRule) => PlaceRule.Faults,
        nameof(SignInRule) => SignInRule.Faults,
        nameof(SettingsRule) => SettingsRule.Faults,
        nameof(AlertRule) => AlertRule.Faults,
        nameof(DurableRule) => DurableRule.Faults,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such rule."),
    };

    // A path that leads nowhere would plant nothing.
    private static void Plant(JsonNode node, ReadOnlySpan<string> path, string? value)
    {
        while (path.Length > 1)
        {
            node = Child(node, path[0]);
            path = path[1..];
        }

        Assert.NotNull(Child(node, path[0]));
        if (node is JsonArray items)
        {
            items[int.Parse(path[0], null)] = JsonNode.Parse(value!);
        }
        else if (value is null)
        {
            node.AsObject().Remove(path[0]);
        }
        else
        {
            node[path[0]] = JsonNode.Parse(value);
        }
    }

    private static JsonNode Child(JsonNode node, string step) =>
        (node is JsonArray items ? items[int.Parse(step, null)] : node[step]) ?? throw new InvalidOperationException($"There is no '{step}' here.");
}
