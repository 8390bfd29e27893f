using System.Text.RegularExpressions;

namespace Transition.Infra.Tests.Rules;

/// <summary>Every setting that the app reads is set, every one that is set is read, and none holds a key.</summary>
internal static partial class SettingsRule
{
    /// <summary>What is read by the Functions host, its extensions, the platform or a library, and why it is needed.</summary>
    private static readonly Dictionary<string, string> OfThePlatform = new()
    {
        ["AzureWebJobsStorage__blobServiceUri"] = "where the host keeps its leases",
        ["AzureWebJobsStorage__queueServiceUri"] = "where the host keeps its queues",
        ["AzureWebJobsStorage__tableServiceUri"] = "where the host keeps its tables",
        ["AzureWebJobsStorage__credential"] = "that the host uses its identity",
        ["AzureWebJobsStorage__clientId"] = "which identity the host uses",
        ["APPLICATIONINSIGHTS_CONNECTION_STRING"] = "where telemetry goes",
        ["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"] = "that telemetry is sent with the identity",
        ["AZURE_CLIENT_ID"] = "which identity Azure.Identity uses",
        ["OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID"] = "that App Service authentication uses the identity in place of a secret",
        ["WEBSITE_AUTH_AAD_ALLOWED_TENANTS"] = "whose people App Service authentication lets in",
        ["DURABLE_TASK_SCHEDULER_CONNECTION_STRING"] = "where the scheduler is",
        ["AzureFunctionsJobHost__extensions__durableTask__hubName"] = "the scheduler's task hub",
        ["AzureFunctionsJobHost__extensions__durableTask__storageProvider__type"] = "that the scheduler is used",
        ["AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName"] = "which setting says where it is",
    };

    /// <summary>What is read on one machine only: it may hold a key, or stands in for a service outside.</summary>
    private static readonly string[] OfOneMachine = ["Transition__Storage__ConnectionString", "Transition__Notify__BaseAddress"];

    /// <summary>The app's own settings, as the sources read them.</summary>
    public static IReadOnlyCollection<string> Read { get; } = ReadBySources(Checkout.Sources().Select(File.ReadAllText));

    public static IEnumerable<string> Faults(Template template) => Faults(template, Read);

    public static IEnumerable<string> Faults(Template template, IReadOnlyCollection<string> read)
    {
        var set = SetIn(template);
        return read.Except(set).Except(OfOneMachine).Select(name => $"The app reads {name}, and nothing sets it.")
            .Concat(set.Where(IsOwn).Except(read).Select(name => $"{name} is set, and nothing reads it."))
            .Concat(set.Where(name => !IsOwn(name)).Except(OfThePlatform.Keys).Select(name => $"{name} is set, and it is not written down why."))
            .Concat(OfThePlatform.Keys.Except(set).Select(name => $"{name} says {OfThePlatform[name]}, and nothing sets it."))
            .Concat(set.Intersect(OfOneMachine).Select(name => $"{name} is for one machine."));
    }

    /// <summary>The settings that source text names, as a constant or as a property of options in a named section.</summary>
    public static IReadOnlyCollection<string> ReadBySources(IEnumerable<string> sources) =>
        [.. sources.SelectMany(ReadBy).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> ReadBy(string source)
    {
        var named = Key().Matches(source).Select(match => match.Groups[1].Value).ToList();
        var properties = Property().Matches(source).Select(match => match.Groups[1].Value).ToList();
        return named
            .SelectMany(key => properties.Count > 0 && key.Count(letter => letter == ':') == 1 ? properties.Select(name => $"{key}:{name}") : [key])
            .Select(key => key.Replace(":", "__", StringComparison.Ordinal));
    }

    private static bool IsOwn(string name) => name.StartsWith("Transition__", StringComparison.Ordinal);

    private static List<string> SetIn(Template template)
    {
        var settings = template.Of("Microsoft.Web/sites/config").Single(config => config.Value("name").Contains("'appsettings'", StringComparison.Ordinal));
        return [.. Name().Matches(settings.Text("properties")).Select(match => match.Groups[1].Value).Distinct()];
    }

    [GeneratedRegex("\"(Transition(?::[A-Za-z]+)+)\"")]
    private static partial Regex Key();

    [GeneratedRegex(@"section\[nameof\(\w+\.(\w+)\)\]")]
    private static partial Regex Property();

    // A name is what a value follows, in an object that is created or written out.
    [GeneratedRegex("""['"]((?:Transition|AzureWebJobsStorage|AzureFunctionsJobHost)__\w+|[A-Z][A-Z0-9]*_[A-Z0-9_]+)['"][,:]""")]
    private static partial Regex Name();
}
