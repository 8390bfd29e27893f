using System.Collections.Immutable;
using Transition.Application.Journal;
using Transition.Domain.Access;
using Transition.Domain.Common;
using Transition.Domain.Records;
using Transition.Domain.Tasks;

namespace Transition.Application.Access;

/// <summary>The person who is signed in, with the roles that are in force today.</summary>
public sealed record Caller(string Id, string Name, ImmutableList<Grant> Grants)
{
    public static Caller Of(Person person, DateOnly today) =>
        new(person.Id, person.Name, person.Grants.RemoveAll(grant => !grant.IsInForceOn(today)));

    public bool May(Permission permission) => Grants.Exists(grant => Policy.Allows(grant.Role, permission));

    /// <summary>The actor for an action that needs a permission; refuses a person who has it in no role.</summary>
    public Actor ActorFor(Permission permission) =>
        Grants.Find(grant => Policy.Allows(grant.Role, permission)) is { } grant
            ? ActorOf(grant)
            : throw Refuse.Forbidden("not-allowed", $"Your roles do not allow this. Whoever does it must be {Needed(permission)}.");

    /// <summary>The actor for an action in the name of one of some bodies; refuses a person who has the permission for none of them.</summary>
    public Actor ActorFor(Permission permission, IEnumerable<string> bodies)
    {
        _ = ActorFor(permission);
        var known = bodies.ToList();
        return Grants.Find(grant => Policy.Allows(grant.Role, permission) && known.Contains(grant.Organisation)) is { } grant
            ? ActorOf(grant)
            : throw Refuse.Forbidden("wrong-body", $"Only people of {Named.Bodies(known)} can do this.");
    }

    /// <summary>The actor for an answer of a body: only a person who speaks for it in the capacity asked.</summary>
    public Actor ActorFor(Slot slot) =>
        Grants.Find(grant => Speaks(grant, slot)) is { } grant
            ? ActorOf(grant)
            : throw (slot.Role == Role.ProgrammeManager
                ? Refuse.Forbidden("wrong-body", "Only a programme manager can do this.")
                : Refuse.Forbidden("wrong-body", $"Only a person who speaks for {Named.Body(slot.Body)} as {slot.Capacity} can do this."));

    /// <summary>The actor for something that a kind of record allows to some; refuses everybody else.</summary>
    /// <param name="what">What the person wants to do, in words.</param>
    public Actor ActorFor(IReadOnlyList<RecordRight> rights, RecordParties parties, string what) =>
        Grants.Find(grant => rights.Any(right => right.Fits(grant, Id, parties))) is { } grant
            ? ActorOf(grant)
            : throw Refuse.Forbidden("not-yours", $"You cannot {what}. {Allowed(rights)}");

    public bool Has(IReadOnlyList<RecordRight> rights, RecordParties parties) =>
        Grants.Exists(grant => rights.Any(right => right.Fits(grant, Id, parties)));

    public bool Speaks(Slot slot) => Grants.Exists(grant => Speaks(grant, slot));

    /// <summary>The actor for a decision of the NHS England Board that is not on a paper.</summary>
    public Actor ActorForBoard() =>
        Grants.Find(grant => grant is { Role: Role.Approver, Capacity: Capacity.Board, Organisation: Bodies.NhseBoard }) is { } grant
            ? ActorOf(grant)
            : throw Refuse.Forbidden("not-the-board", "Only the NHS England Board can decide this.");

    private Actor ActorOf(Grant grant) => new(Id, grant.Role, grant.Organisation, grant.OnBehalfOf);

    private static bool Speaks(Grant grant, Slot slot) =>
        slot.Role == Role.Any
            ? grant.Organisation == slot.Body && Policy.Allows(grant.Role, Permission.WorkTasks)
            : grant.Role == slot.Role
                && (slot.Role == Role.ProgrammeManager || (grant.Organisation == slot.Body && grant.Capacity == slot.Capacity));

    private static string Allowed(IReadOnlyList<RecordRight> rights) => rights.Count == 0
        ? "The system does it by itself."
        : $"It is for: {string.Join("; ", rights.Select(right => right.ToWords()).Distinct())}.";

    private static string Needed(Permission permission) =>
        string.Join(" or ", Role.All.Where(role => Policy.Allows(role, permission)).Select(role => role.Replace('-', ' ')));
}
