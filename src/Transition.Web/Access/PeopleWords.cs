using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.Web.Audit;
using Transition.Web.Common;

namespace Transition.Web.Access;

/// <summary>Says in plain words what happened to a person's roles.</summary>
internal static class PeopleWords
{
    public static string? Of(IEvent happened, Telling telling) => happened switch
    {
        PersonRegistered registered => $"Entered as {registered.Name}, with {Words.Count(registered.Grants.Count, "role")}.",
        RoleGranted granted => $"Given the role of {Role(granted.Grant, telling)}.",
        RoleRevoked revoked => $"No longer {Role(revoked.Grant, telling)}.",
        DeputyNamed named => Telling.Because(
            $"Stands in for {telling.Person(named.Grant.OnBehalfOf!)} as {Role(named.Grant, telling)}, "
            + $"from {Words.Of(named.Grant.From)} until {Words.Of(named.Grant.Until)}",
            named.Reason),
        DeputyEnded ended => $"No longer stands in for {telling.Person(ended.Grant.OnBehalfOf!)} as {Role(ended.Grant, telling)}.",
        _ => null,
    };

    private static string Role(Grant grant, Telling telling) =>
        $"{Words.Of(grant.Capacity ?? grant.Role).ToLowerInvariant()} for {telling.Body(grant.Organisation)}";
}
