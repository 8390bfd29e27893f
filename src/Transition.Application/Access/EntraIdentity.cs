using Transition.Domain.Common;

namespace Transition.Application.Access;

/// <summary>Who somebody is to Entra ID. The id of the person is made from it, so that signing in needs no search.</summary>
public sealed record EntraIdentity(Guid Tenant, Guid ObjectId)
{
    public string PersonId => $"{ObjectId:D}@{Tenant:D}";

    /// <summary>Null if either is not the id of anything.</summary>
    public static EntraIdentity? Of(string? tenant, string? objectId) =>
        Guid.TryParse(tenant, out var home) && Guid.TryParse(objectId, out var id) && home != Guid.Empty && id != Guid.Empty
            ? new(home, id)
            : null;

    /// <summary>As somebody enters it.</summary>
    public static EntraIdentity Parse(string? tenant, string? objectId) => new(Id(tenant, "tenant"), Id(objectId, "objectId"));

    private static Guid Id(string? text, string field) => Guid.TryParse(text, out var id) && id != Guid.Empty
        ? id
        : throw Refuse.Invalid(field, "Give the id as Entra ID shows it, for example 5f2b7c1e-8d3a-4f6b-9a70-2c1d3e4f5a6b.");
}
