using System.Text.Json.Serialization;
using Transition.Domain.Access;

namespace Transition.Web.Access;

/// <summary>A role for a body.</summary>
/// <param name="Capacity">Of an approver only.</param>
/// <param name="From">First day; left out where it has been so from the beginning.</param>
/// <param name="Until">Last day; left out where no end is set.</param>
/// <param name="GrantedBy">The id of whoever gave it.</param>
public sealed record RoleView(
    string Role,
    string Organisation,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Capacity,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? From,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Until,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? GrantedBy)
{
    public static RoleView Of(Grant grant) =>
        new(grant.Role, grant.Organisation, grant.Capacity, grant.From, grant.Until, grant.GrantedBy);
}
