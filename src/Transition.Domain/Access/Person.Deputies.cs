using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Access;

/// <content>Standing in for somebody else, between two dates.</content>
public sealed partial record Person
{
    private const int MostDays = 366;

    /// <summary>The roles of others in which this person stands in for them.</summary>
    public ImmutableList<Grant> StandsInAs => Deputising ?? [];

    /// <summary>Makes this person the deputy of another for one of their roles.</summary>
    /// <param name="own">The role as the other person has it.</param>
    public IReadOnlyList<IEvent> StandInFor(Grant own, DateOnly? from, DateOnly? until, string? reason, By by)
    {
        var first = from ?? by.Today;
        var last = until ?? throw Refuse.Invalid("until", "Give the last day. A deputy is named for a time.");
        if (by.Person == Id)
        {
            throw Refuse.Invalid("to", "You cannot be your own deputy. Choose somebody else.");
        }

        if (Grants.All(grant => grant.Organisation != own.Organisation))
        {
            throw Refuse.Invalid("to", $"{Name} has no role for {own.Organisation}. A deputy is somebody of the same body.");
        }

        if (first < by.Today || last < first || last.DayNumber - first.DayNumber > MostDays)
        {
            throw Refuse.Invalid("until", "Give a first day that is not in the past, and a last day within a year after it.");
        }

        var grant = own with { From = first, Until = last, GrantedBy = by.Person, OnBehalfOf = by.Person };
        var text = Refuse.IfBlank(reason, "reason", "why, for example leave");
        return StandsInAs.Contains(grant)
            ? throw Refuse.Conflict("named", $"{Name} stands in for you in this role already, from {first:d MMMM yyyy} until {last:d MMMM yyyy}.")
            : [new DeputyNamed(grant, text)];
    }

    /// <summary>Ends all that this person does for another in a role.</summary>
    public IReadOnlyList<IEvent> EndStandingIn(Grant role, string principal) =>
        StandsInAs.Find(grant => grant.IsSameRole(role) && grant.OnBehalfOf == principal) is { } grant
            ? [new DeputyEnded(grant)]
            : throw Refuse.Conflict("not-deputy", $"{(Exists ? Name : Id)} does not stand in for you in this role.");

    private Person Deputised(IEvent happened) => happened switch
    {
        DeputyNamed named => this with { Deputising = Others(named.Grant).Add(named.Grant) },
        DeputyEnded ended => this with { Deputising = Others(ended.Grant) },
        _ => throw Unexpected.Event(Kind, happened),
    };

    private ImmutableList<Grant> Others(Grant grant) =>
        StandsInAs.RemoveAll(known => known.IsSameRole(grant) && known.OnBehalfOf == grant.OnBehalfOf);
}
