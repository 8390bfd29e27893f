using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Transition.Application.Common;

namespace Transition.Application.Journal;

/// <summary>
/// Tells kept states of different versions of this software apart: a hash of the names and types that a state is written with, at any
/// depth. A state of another shape lacks what its events would say now, so it is folded anew.
/// </summary>
internal static class StateShape
{
    private const int Length = 12;

    public static string Of<T>() => Known<T>.Shape;

    private static string ShapeOf(Type type)
    {
        var text = new StringBuilder();
        Describe(type, text, []);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..Length];
    }

    private static void Describe(Type type, StringBuilder text, HashSet<Type> seen)
    {
        text.Append(type.Name);
        foreach (var part in type.GetGenericArguments())
        {
            text.Append(',');
            Describe(part, text, seen);
        }

        if (type.Namespace?.StartsWith(nameof(Transition), StringComparison.Ordinal) != true || !seen.Add(type))
        {
            return;
        }

        foreach (var property in DomainJson.Options.GetTypeInfo(type).Properties.Where(IsWritten).OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            text.Append(';').Append(property.Name).Append(':');
            Describe(property.PropertyType, text, seen);
        }
    }

    private static bool IsWritten(JsonPropertyInfo property) =>
        property is { Get: not null } && (property.Set is not null || property.AssociatedParameter is not null);

    private static class Known<T>
    {
        public static readonly string Shape = ShapeOf(typeof(T));
    }
}
