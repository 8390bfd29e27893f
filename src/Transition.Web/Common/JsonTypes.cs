using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace Transition.Web.Common;

/// <summary>Says in words for people what a value in a request looks like.</summary>
public static class JsonTypes
{
    private const string Unknown = "Check its form against /openapi/v1.json.";

    private static readonly Dictionary<string, string> Known = new()
    {
        [nameof(DateOnly)] = "Give a date such as 2025-04-01.",
        [nameof(DateTimeOffset)] = "Give a moment such as 2025-04-01T09:30:00Z.",
        [nameof(Boolean)] = "Give true or false.",
        [nameof(Int32)] = "Give a whole number.",
        [nameof(Int64)] = "Give a whole number.",
        [nameof(String)] = "Give a text in quotes.",
        ["int"] = "Give a whole number.",
        ["long"] = "Give a whole number.",
    };

    /// <param name="type">A type as messages of the framework write it, for example <c>Nullable&lt;int&gt;</c>.</param>
    public static string Describe(string type) =>
        Known.GetValueOrDefault(type.Split('[', ']', '<', '>', '`', '.', '?').LastOrDefault(part => part.Length > 0) ?? string.Empty, Unknown);

    /// <param name="type">The type that a value could not be converted to, or the one of which it is a property.</param>
    /// <param name="path">Where the value stands in the document.</param>
    public static string Describe(string type, string path)
    {
        if (Find(type) is not { } found)
        {
            return type.Contains("List`1", StringComparison.Ordinal) ? "Give a list in square brackets." : Describe(type);
        }

        var name = path.Split('.')[^1];
        var property = found.IsEnum ? null : found.GetProperty(name, BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance);
        return Describe(property?.PropertyType ?? found);
    }

    private static string Describe(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum ? $"Use one of {string.Join(", ", Enum.GetNames(plain).Select(JsonNamingPolicy.KebabCaseLower.ConvertName))}."
            : Known.TryGetValue(plain.Name, out var known) ? known
            : typeof(IEnumerable).IsAssignableFrom(plain) ? "Give a list in square brackets."
            : "Give an object in curly brackets.";
    }

    private static Type? Find(string type)
    {
        var name = type.Replace("System.Nullable`1[", null, StringComparison.Ordinal).TrimEnd(']');
        return AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => assembly.GetName().Name?.StartsWith("Transition.", StringComparison.Ordinal) == true)
            .Select(assembly => assembly.GetType(name))
            .FirstOrDefault(found => found is not null);
    }
}
