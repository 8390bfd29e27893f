using Microsoft.Extensions.Configuration;
using Transition.Application.Access;

namespace Transition.Web.Access;

/// <summary>Whose sign-ins are accepted: those of Entra ID for this application, by people of these tenants.</summary>
/// <param name="ClientId">The application's id in Entra ID, for which tokens must have been issued.</param>
/// <param name="Tenants">The tenants whose people may come; nobody else's are let in.</param>
public sealed record EntraOptions(Guid ClientId, IReadOnlyList<Guid> Tenants)
{
    public const string ClientIdKey = "Transition:Entra:ClientId";
    public const string TenantsKey = "Transition:Entra:Tenants";
    public const string ScopeKey = "Transition:Entra:Scope";

    /// <summary>The scope that a token must carry: it is given to a person's client, never to an application on its own.</summary>
    public string Scope { get; init; } = "access_as_user";

    /// <summary>Whether the header of App Service authentication is believed. Only the platform itself may say so.</summary>
    public bool TrustsPlatform { get; init; }

    /// <exception cref="InvalidOperationException">The settings do not say whose sign-ins are accepted.</exception>
    public static EntraOptions Read(IConfiguration settings) => new(Id(settings[ClientIdKey], ClientIdKey), TenantsOf(settings))
    {
        Scope = settings[ScopeKey] is { Length: > 0 } scope ? scope : "access_as_user",
    };

    /// <summary>The person who is signed in; null for somebody of another tenant.</summary>
    internal EntraIdentity? Admit(string? tenant, string? objectId) =>
        EntraIdentity.Of(tenant, objectId) is { } identity && Tenants.Contains(identity.Tenant) ? identity : null;

    private static List<Guid> TenantsOf(IConfiguration settings)
    {
        var listed = (settings[TenantsKey] ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return listed.Length > 0 ? [.. listed.Select(tenant => Id(tenant, TenantsKey)).Distinct()] : throw Missing(TenantsKey);
    }

    private static Guid Id(string? text, string key) => Guid.TryParse(text, out var id) && id != Guid.Empty ? id : throw Missing(key);

    private static InvalidOperationException Missing(string key) =>
        new($"Nobody could sign in: the setting {key.Replace(":", "__", StringComparison.Ordinal)} must hold an id of Entra ID.");
}
