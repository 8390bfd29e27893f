using System.Text.RegularExpressions;

namespace Transition.Infra.Tests.Rules;

/// <summary>An alert looks for words that are logged, so that a change of the words is not a silence.</summary>
internal static partial class AlertRule
{
    /// <summary>What somebody is told of.</summary>
    private static readonly string[] Expected = ["failures", "backlog", "unsealed", "poisoned", "5xx", "availability"];

    public static IEnumerable<string> Faults(Template template) => Faults(template, [.. Checkout.Sources().Select(File.ReadAllText)]);

    public static IEnumerable<string> Faults(Template template, IReadOnlyCollection<string> sources)
    {
        var alerts = template.Resources.Where(resource => resource.Module == "alerts").ToList();
        var text = string.Concat(alerts.Select(alert => alert.Value("name") + alert.Text("copy") + alert.Text("properties")));
        var queries = alerts.SelectMany(alert => alert.Variables["errors"]?.AsArray() ?? []).Select(error => $"{error!["query"]}");
        var deaf = queries.Where(query =>
            query.Contains("Said has", StringComparison.Ordinal) && !query.Contains("tostring(Properties)", StringComparison.Ordinal));
        var words = queries.SelectMany(query => Words().Matches(query)).Select(match => match.Groups[1].Value).Distinct();
        return Expected.Where(name => !text.Contains(name, StringComparison.Ordinal)).Select(name => $"There is no alert '{name}'.")
            .Concat(words.Where(phrase => !sources.Any(source => source.Contains(phrase, StringComparison.Ordinal)))
                .Select(phrase => $"An alert looks for '{phrase}', and nothing logs it."))
            .Concat(deaf.Select(query => $"An alert does not find what is logged with an exception: {query}"))
            .Concat(alerts.Any(alert => alert.Type == "Microsoft.Insights/actionGroups") ? [] : ["Alerts go to nobody."]);
    }

    [GeneratedRegex("Said has \"([^\"]+)\"")]
    private static partial Regex Words();
}
