using System.Text.Json;

namespace Transition.Web.Access;

/// <summary>What App Service authentication says of the person who is signed in.</summary>
internal sealed record PlatformPrincipal(string? Provider, IReadOnlyList<(string Type, string Value)> Claims)
{
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    private const int Longest = 64 * 1024;

    /// <summary>Null if the header is not what the platform writes.</summary>
    public static PlatformPrincipal? Parse(string header)
    {
        var bytes = new byte[Math.Min(header.Length, Longest)];
        if (header.Length > Longest || !Convert.TryFromBase64String(header, bytes, out var length))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(bytes.AsMemory(0, length));
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The first claim of any of these types; the platform gives some of them longer names.</summary>
    public string? Find(params ReadOnlySpan<string> types)
    {
        foreach (var (type, value) in Claims)
        {
            if (types.Contains(type))
            {
                return value;
            }
        }

        return null;
    }

    private static PlatformPrincipal Read(JsonElement root) => new(
        Text(root, "auth_typ"),
        root.TryGetProperty("claims", out var claims) && claims.ValueKind == JsonValueKind.Array
            ? [.. claims.EnumerateArray().Select(claim => (Text(claim, "typ") ?? string.Empty, Text(claim, "val") ?? string.Empty))]
            : []);

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
