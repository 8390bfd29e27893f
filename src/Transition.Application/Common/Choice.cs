using System.Text.Json;
using Transition.Domain.Common;

namespace Transition.Application.Common;

/// <summary>The values of an enum by the names that people and programs give them.</summary>
public static class Choice
{
    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The value of a name; refuses any other text and says what there is to choose from.</summary>
    public static T Read<T>(string? text, string field)
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        var found = Array.FindIndex(values, value => NameOf(value) == text?.Trim());
        return found >= 0
            ? values[found]
            : throw Refuse.Invalid(field, $"Give one of {string.Join(", ", values.Select(NameOf))}{(text is null ? "" : $", not '{text}'")}.");
    }

    /// <summary>As <see cref="Read{T}"/>, but nothing given is nothing chosen.</summary>
    public static T? ReadOptional<T>(string? text, string field)
        where T : struct, Enum => string.IsNullOrWhiteSpace(text) ? null : Read<T>(text, field);
}
