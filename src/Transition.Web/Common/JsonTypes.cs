using System.Text.Json;
using Transition.Application.Access;
using Transition.Domain.Common;

namespace Transition.Web.Common;

/// <summary>Says in words for people what a type looks like in a request.</summary>
public static class JsonTypes
{
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

    private static readonly Dictionary<string, Type> Enums = typeof(IEvent).Assembly.GetTypes()
        .Concat(typeof(Caller).Assembly.GetTypes())
        .Where(type => type.IsEnum)
        .ToDictionary(type => type.Name);

    /// <param name="type">A type's name as messages of the framework write it; null if they do not say.</param>
    public static string Describe(string? type)
    {
        var name = type?.Split('[', ']', '<', '>', '`', '.', '?', '+').LastOrDefault(part => part.Length > 0) ?? string.Empty;
        return Enums.TryGetValue(name, out var choices)
            ? $"Use one of {string.Join(", ", Enum.GetNames(choices).Select(JsonNamingPolicy.KebabCaseLower.ConvertName))}."
            : Known.GetValueOrDefault(name, "Check its form against /openapi/v1.json.");
    }
}
