namespace Transition.Infra.Tests.Rules;

/// <summary>What rules have in common.</summary>
internal static class Must
{
    /// <summary>There is at least one of a type, and each has these values.</summary>
    public static IEnumerable<string> Be(Template template, string type, IReadOnlyCollection<(string Path, string Value)> expected)
    {
        var found = template.Of(type).ToList();
        return found.Count == 0
            ? [$"There is no {type}."]
            : from resource in found
              from rule in expected
              let value = resource.Value(rule.Path)
              where value != rule.Value
              select $"{resource}: {rule.Path} is '{value}' and must be '{rule.Value}'.";
    }
}
