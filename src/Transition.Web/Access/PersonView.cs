using Transition.Application.Access;
using Transition.Domain.Access;

namespace Transition.Web.Access;

/// <summary>A person with their roles.</summary>
public sealed record PersonView(string Id, string Name, IReadOnlyList<RoleView> Roles)
{
    public static PersonView Of(Person person) => Of(Caller.Of(person));

    public static PersonView Of(Caller caller) => new(caller.Id, caller.Name, [.. caller.Grants.Select(RoleView.Of)]);
}
