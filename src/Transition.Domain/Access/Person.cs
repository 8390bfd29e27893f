using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Access;

/// <summary>Somebody who may sign in, with the roles that they have for bodies.</summary>
public sealed record Person(string Id, string Name, ImmutableList<Grant> Grants, bool Demonstration) : IAggregate<Person>
{
    public static string Kind => "person";

    public static Person Empty(string id) => new(id, string.Empty, [], Demonstration: false);

    public IReadOnlyList<IEvent> Register(string name, IReadOnlyList<Grant> grants, bool demonstration)
    {
        foreach (var grant in grants)
        {
            Check(grant);
        }

        var called = Refuse.IfBlank(name, "name", "the person's name");
        return Name == called && Demonstration == demonstration && Grants.SequenceEqual(grants)
            ? []
            : [new PersonRegistered(called, [.. grants], demonstration)];
    }

    public Person Apply(IEvent happened) => happened switch
    {
        PersonRegistered registered => this with
        {
            Name = registered.Name,
            Grants = registered.Grants,
            Demonstration = registered.Demonstration,
        },
        _ => throw Unexpected.Event(Kind, happened),
    };

    private static void Check(Grant grant)
    {
        if (!Role.All.Contains(grant.Role))
        {
            throw Refuse.Invalid("roles", $"'{grant.Role}' is not a role. Use one of {string.Join(", ", Role.All)}.");
        }

        if (grant.Role == Role.Approver ? !Capacity.All.Contains(grant.Capacity) : grant.Capacity is not null)
        {
            throw Refuse.Invalid("roles", $"An approver, and nobody else, has a capacity: one of {string.Join(", ", Capacity.All)}.");
        }
    }
}
