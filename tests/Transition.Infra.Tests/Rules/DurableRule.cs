using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Transition.Infra.Tests.Rules;

/// <summary>
/// Both places where Durable Functions can keep their orchestrations are complete: what host.json, the app's packages and the settings
/// of the template say fits together.
/// </summary>
internal static class DurableRule
{
    public const string Scheduler = "Microsoft.DurableTask/schedulers";
    private const string Prefix = "AzureFunctionsJobHost__extensions__durableTask__";
    private const string Package = "Microsoft.Azure.Functions.Worker.Extensions.DurableTask.AzureManaged";

    private const string Chosen = "'$(TRANSITION_DURABLE_BACKEND)' == 'DurableTaskScheduler'";

    private static readonly string[] OfConnection = ["blobServiceUri", "queueServiceUri", "tableServiceUri", "credential", "clientId"];
    private static readonly string[] Parts = ["Endpoint=", "Authentication=ManagedIdentity", "ClientID="];

    public static IEnumerable<string> Faults(Template template) => Faults(
        template,
        File.ReadAllText(Path.Combine(Checkout.Root, "src", "Transition.Functions", "host.json")),
        File.ReadAllText(Path.Combine(Checkout.Root, "src", "Transition.Functions", "Transition.Functions.csproj")));

    public static IEnumerable<string> Faults(Template template, string host, string project)
    {
        var settings = template.Of("Microsoft.Web/sites/config").Single(config => config.Name.EndsWith("settings", StringComparison.Ordinal));
        var text = settings.Text("properties");
        var durable = JsonNode.Parse(host)!["extensions"]!["durableTask"]!;
        return FaultsOfStorage(text, durable["storageProvider"]!).Concat(FaultsOfScheduler(template, settings, text)).Concat(FaultsOfPackage(project));
    }

    private static IEnumerable<string> FaultsOfStorage(string settings, JsonNode provider)
    {
        var connection = $"{provider["connectionName"]}";
        if ($"{provider["type"]}" != "azureStorage" || $"{connection}" is "")
        {
            yield return "host.json must name azureStorage and its connection: that is what is used where nothing overrides it.";
        }

        foreach (var service in OfConnection)
        {
            if (!settings.Contains($"{connection}__{service}'", StringComparison.Ordinal))
            {
                yield return $"host.json keeps orchestrations in {connection}, and the template does not set {connection}__{service}.";
            }
        }
    }

    private static IEnumerable<string> FaultsOfScheduler(Template template, Template.Resource settings, string text)
    {
        if (Value(text, "storageProvider__type") != "azureManaged")
        {
            yield return $"{settings}: the scheduler's provider is 'azureManaged'.";
        }

        if (Value(text, "storageProvider__connectionStringName") is not { } connection || Connection(connection).Match(text) is not { Success: true } found)
        {
            yield return $"{settings}: nothing says where the scheduler is.";
        }
        else if (!Parts.All(part => found.Value.Contains(part, StringComparison.Ordinal)))
        {
            yield return $"{settings}: the scheduler is reached with the identity: Endpoint, Authentication=ManagedIdentity and ClientID.";
        }

        if (!text.Contains($"\"{Prefix}hubName\":\"[parameters('schedulerTaskHub')]\"", StringComparison.Ordinal)
            || !template.Of($"{Scheduler}/taskHubs").Any())
        {
            yield return $"{settings}: the hub is the one that the template makes.";
        }
    }

    private static IEnumerable<string> FaultsOfPackage(string project) =>
        XDocument.Parse(project).Descendants("PackageReference").SingleOrDefault(package => (string?)package.Attribute("Include") == Package)?.Parent
            is { } group && ((string?)group.Attribute("Condition"))?.Contains(Chosen, StringComparison.Ordinal) == true
            ? []
            : [$"The app takes {Package} where {Chosen}."];

    private static string? Value(string settings, string name) =>
        Regex.Match(settings, $"\"{Prefix}{name}\":\"([^\"]*)\"") is { Success: true } match ? match.Groups[1].Value : null;

    private static Regex Connection(string name) => new($"\"{name}\":\"\\[format\\('[^']*'");
}
