using Transition.Application.Access;
using Transition.Domain.Access;

namespace Transition.Web.Access;

/// <summary>A person with their roles, those of other days among them.</summary>
public sealed record PersonView(string Id, string Name, IReadOnlyList<RoleView> Roles)
{
    public static PersonView Of(Person person) => new(person.Id, person.Name, [.. person.Grants.Select(RoleView.Of)]);

    /// <summary>Somebody who is signed in, with the roles that are in force.</summary>
    public static PersonView Of(Caller caller) => new(caller.Id, caller.Name, [.. caller.Grants.Select(RoleView.Of)]);
}
