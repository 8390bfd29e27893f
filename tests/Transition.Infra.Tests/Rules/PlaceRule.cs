using System.Text.Json.Nodes;

namespace Transition.Infra.Tests.Rules;

/// <summary>Everything is in the United Kingdom.</summary>
internal static class PlaceRule
{
    private const string Given = "[parameters('location')]";

    private static readonly string[] Kingdom = ["uksouth", "ukwest"];
    private static readonly string[] CallersOfTheKingdom = ["emea-ru-msa-edge", "emea-se-sto-edge"];

    public static IEnumerable<string> Faults(Template template)
    {
        var allowed = template.Json["parameters"]?["location"]?["allowedValues"]?.AsArray() ?? [];
        return (allowed.Count == 0 ? ["Any region may be chosen."] : Foreign(allowed.Select(region => $"{region}")))
            .Concat(template.Resources.SelectMany(FaultsOf));
    }

    private static IEnumerable<string> FaultsOf(Template.Resource resource)
    {
        var written = resource.Body["location"]?.ToString();
        if (written is not (null or "global" or Given))
        {
            yield return $"{resource}: is in '{written}', whatever the deployment says.";
        }

        if (resource.Given["location"] is JsonObject given && $"{given["value"]}" != Given)
        {
            yield return $"{resource}: its module is put into '{given["value"]}'.";
        }

        foreach (var caller in (resource.Body["properties"] as JsonObject)?["Locations"]?.AsArray() ?? [])
        {
            if (!CallersOfTheKingdom.Contains($"{caller!["Id"]}"))
            {
                yield return $"{resource}: is called from '{caller["Id"]}'.";
            }
        }
    }

    private static IEnumerable<string> Foreign(IEnumerable<string> regions) =>
        regions.Where(region => !Kingdom.Contains(region)).Select(region => $"'{region}' may be chosen.");
}
