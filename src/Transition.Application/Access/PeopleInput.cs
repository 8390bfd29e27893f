namespace Transition.Application.Access;

/// <summary>A person with their roles, as somebody gives them.</summary>
/// <param name="Id">Left out where tenant and object id are given: then it is made from them.</param>
/// <param name="Roles">All of the person's roles; null leaves them as they are.</param>
/// <param name="Tenant">The id of the person's Entra tenant.</param>
/// <param name="ObjectId">The person's object id in that tenant.</param>
public sealed record PeopleInput(
    string? Id, string? Name, IReadOnlyList<RoleInput>? Roles, string? Tenant = null, string? ObjectId = null);
