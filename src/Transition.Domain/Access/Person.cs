using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Access;

/// <summary>Somebody who may sign in, with the roles that they have for bodies.</summary>
/// <param name="Deputising">The roles of others in which they stand in for them; null for none.</param>
public sealed partial record Person(
    string Id, string Name, ImmutableList<Grant> Grants, bool Demonstration, ImmutableList<Grant>? Deputising = null) : IAggregate<Person>
{
    public static string Kind => "person";

    public bool Exists => Name.Length > 0;

    public static Person Empty(string id) => new(id, string.Empty, [], Demonstration: false);

    public bool IsAdministratorOn(DateOnly date) => Grants.Exists(grant => grant.Role == Role.Administrator && grant.IsInForceOn(date));

    /// <summary>An administrator on whom others may count: without an end date.</summary>
    public bool IsLastingAdministratorOn(DateOnly date) =>
        Grants.Exists(grant => grant is { Role: Role.Administrator, Until: null } && grant.IsInForceOn(date));

    /// <summary>Enters a person, or changes their name.</summary>
    /// <param name="roles">The roles of a person who is new; nobody else's are changed.</param>
    public IReadOnlyList<IEvent> Register(string name, IReadOnlyList<Grant> roles, bool demonstration)
    {
        var called = Refuse.IfBlank(name, "name", "the person's name");
        if (Exists)
        {
            return Name == called && Demonstration == demonstration ? [] : [new PersonRegistered(called, Grants, demonstration)];
        }

        CheckAll(roles);
        return [new PersonRegistered(called, [.. roles], demonstration)];
    }

    /// <summary>Gives a role, or changes the dates of one that the person has.</summary>
    /// <param name="othersAdminister">Whether anybody else is an administrator without an end date.</param>
    public IReadOnlyList<IEvent> GrantRole(Grant asked, By by, bool othersAdminister)
    {
        var held = Grants.Find(asked.IsSameRole);
        var grant = asked with { From = asked.From ?? (held is null ? by.Today : held.From), GrantedBy = by.Person };
        grant.Check();
        if (held is not null && Holds(asked))
        {
            throw Refuse.Conflict("held", $"{Name} has this role already, {Words(held)}.");
        }

        if (grant.Role == Role.Approver && by.Person == Id)
        {
            throw Refuse.Forbidden(
                "own-approval", "Nobody can make themselves an approver. Ask another administrator to give you this role.");
        }

        CheckDays(grant, held, by.Today);
        return Guarded(new RoleGranted(grant), by.Today, othersAdminister);
    }

    /// <summary>Takes a role away, from now on.</summary>
    /// <param name="othersAdminister">Whether anybody else is an administrator without an end date.</param>
    public IReadOnlyList<IEvent> RevokeRole(Grant asked, By by, bool othersAdminister) =>
        Grants.Find(asked.IsSameRole) is { } held
            ? Guarded(new RoleRevoked(held), by.Today, othersAdminister)
            : throw Refuse.Conflict("not-held", $"{Name} does not have this role.");

    /// <summary>Makes these the person's roles: gives what is missing and takes away what is not among them.</summary>
    /// <param name="othersAdminister">Whether anybody else is an administrator without an end date.</param>
    public IReadOnlyList<IEvent> SetRoles(IReadOnlyList<Grant> roles, By by, bool othersAdminister)
    {
        CheckAll(roles);
        List<IEvent> events = [];
        var person = this;
        foreach (var role in roles)
        {
            if (!person.Holds(role))
            {
                Take(person.GrantRole(role, by, othersAdminister));
            }
        }

        foreach (var grant in Grants.Where(grant => !roles.Any(grant.IsSameRole)))
        {
            Take(person.RevokeRole(grant, by, othersAdminister));
        }

        return events;

        void Take(IReadOnlyList<IEvent> happened)
        {
            events.AddRange(happened);
            person = happened.Aggregate(person, (state, one) => state.Apply(one));
        }
    }

    public Person Apply(IEvent happened) => happened switch
    {
        PersonRegistered registered => this with
        {
            Name = registered.Name,
            Grants = registered.Grants,
            Demonstration = registered.Demonstration,
        },
        RoleGranted granted => this with { Grants = Without(granted.Grant).Add(granted.Grant) },
        RoleRevoked revoked => this with { Grants = Without(revoked.Grant) },
        _ => Deputised(happened),
    };

    /// <summary>Whether the person has a role between these days already.</summary>
    public bool Holds(Grant asked) =>
        Grants.Exists(grant => grant.IsSameRole(asked) && grant.From == (asked.From ?? grant.From) && grant.Until == asked.Until);

    private static string Words(Grant held) =>
        $"from {held.From:d MMMM yyyy}{(held.Until is { } until ? $" until {until:d MMMM yyyy}" : ", without an end")}";

    private ImmutableList<Grant> Without(Grant grant) => Grants.RemoveAll(grant.IsSameRole);

    private static void CheckAll(IReadOnlyList<Grant> roles)
    {
        foreach (var (place, role) in roles.Index())
        {
            role.Check("roles");
            if (roles.Take(place).Any(role.IsSameRole))
            {
                throw Refuse.Invalid("roles", $"'{role.Role}' for {role.Organisation} is named twice. Name each role once.");
            }
        }
    }

    private static void CheckDays(Grant grant, Grant? held, DateOnly today)
    {
        if (grant.Until < today)
        {
            throw Refuse.Invalid("until", "This day has passed. Give today or a later day, or take the role away.");
        }

        if (grant.From < today && grant.From != held?.From)
        {
            throw Refuse.Invalid("from", "A role cannot begin in the past. Give today or a later day.");
        }
    }

    private IReadOnlyList<IEvent> Guarded(IEvent change, DateOnly today, bool othersAdminister)
    {
        var after = Apply(change);
        var isLost = (IsAdministratorOn(today) && !after.IsAdministratorOn(today))
            || (IsLastingAdministratorOn(today) && !after.IsLastingAdministratorOn(today));
        return isLost && !othersAdminister
            ? throw Refuse.Conflict(
                "last-administrator",
                "Nobody else is an administrator without an end date. Make somebody else an administrator first, then repeat this.")
            : [change];
    }
}
