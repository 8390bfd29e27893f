using System.Text.Json.Serialization;
using Transition.Domain.Access;

namespace Transition.Web.Access;

/// <summary>A role for a body.</summary>
/// <param name="Capacity">Of an approver only.</param>
public sealed record RoleView(
    string Role, string Organisation, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Capacity)
{
    public static RoleView Of(Grant grant) => new(grant.Role, grant.Organisation, grant.Capacity);
}
