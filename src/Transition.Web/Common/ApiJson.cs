using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Transition.Web.Common;

/// <summary>How requests and answers are written: like everything else here, and strict with what comes in.</summary>
public static class ApiJson
{
    public static void Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.AllowDuplicateProperties = false;
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(RequireChoices);
    }

    /// <summary>A value that cannot be missing must not turn into the first of its kind: no decision is not an approval.</summary>
    private static void RequireChoices(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.AssociatedParameter is { HasDefaultValue: false }))
        {
            property.IsRequired |= property.PropertyType.IsEnum;
        }
    }
}
