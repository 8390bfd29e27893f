using System.Data.Common;
using System.Globalization;

namespace Transition.Storage.Tables.Rest;

/// <summary>A table service's address, and the shared key that a connection string has for it.</summary>
internal sealed record TableAccount(Uri Endpoint, string Name, byte[] Key)
{
    // Azurite's account and key: published, the same everywhere, and no secret.
    private const string DevelopmentName = "devstoreaccount1";
    private const string DevelopmentKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private const string DevelopmentEndpoint = "http://127.0.0.1:10002/devstoreaccount1";

    /// <exception cref="ArgumentException">The connection string lacks a part.</exception>
    public static TableAccount Parse(string connectionString)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (bool.TryParse(Part(parts, "UseDevelopmentStorage"), out var isDevelopment) && isDevelopment)
        {
            return new TableAccount(new Uri(DevelopmentEndpoint), DevelopmentName, Convert.FromBase64String(DevelopmentKey));
        }

        var name = Required(parts, "AccountName");
        var suffix = Part(parts, "EndpointSuffix") ?? "core.windows.net";
        var endpoint = Part(parts, "TableEndpoint")
            ?? string.Create(CultureInfo.InvariantCulture, $"{Part(parts, "DefaultEndpointsProtocol") ?? "https"}://{name}.table.{suffix}");
        return new TableAccount(new Uri(endpoint.TrimEnd('/')), name, Convert.FromBase64String(Required(parts, "AccountKey")));
    }

    private static string? Part(DbConnectionStringBuilder parts, string name) =>
        parts.TryGetValue(name, out var value) ? value as string : null;

    private static string Required(DbConnectionStringBuilder parts, string name) => Part(parts, name)
        ?? throw new ArgumentException($"The storage connection string has no {name}.", nameof(parts));
}
