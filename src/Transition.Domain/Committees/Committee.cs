using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Committees;

/// <summary>A joint committee of NHS England and ICBs: who sits on it, for whom, until when, and when it can decide.</summary>
public sealed record Committee(
    string Id,
    string Region,
    ImmutableList<string> Icbs,
    QuorumRule Rule,
    ImmutableList<Seat> Seats,
    ImmutableList<Interest> Interests) : IAggregate<Committee>
{
    public static string Kind => "committee";

    public bool Exists => !Icbs.IsEmpty;

    public static Committee Empty(string id) => new(id, string.Empty, [], QuorumRule.OfAJointYear, [], []);

    public IEnumerable<string> Bodies => Icbs.Append(Region);

    /// <summary>The bodies that may vote on a day, each through its seat.</summary>
    public ImmutableList<Voter> VotersOn(DateOnly day) =>
        [.. Seats.Where(seat => seat.Votes && seat.HeldOn(day)).Select(seat => new Voter(seat.Body, seat.Person, seat.Deputy, seat.Body == Region))];

    public bool ChairedBy(string person, DateOnly day) =>
        Seats.Any(seat => seat.Role == SeatRole.Chair && seat.HeldOn(day) && seat.MaySpeak(person));

    /// <summary>Sets the committee up, once.</summary>
    public IReadOnlyList<IEvent> Constitute(CommitteeConstituted constituted)
    {
        if (Exists)
        {
            throw Refuse.Conflict("constituted", $"Committee {Id} has been set up already. Change its seats and its rule instead.");
        }

        if (constituted.Icbs.IsEmpty)
        {
            throw Refuse.Invalid("code", "A committee has at least one ICB.");
        }

        var state = Apply(constituted with { Seats = [] });
        foreach (var seat in constituted.Seats)
        {
            state = state.Apply(new SeatTaken(state.Checked(seat)));
        }

        return [constituted];
    }

    public IReadOnlyList<IEvent> Take(Seat seat) => Seats.Contains(seat) ? [] : [new SeatTaken(Checked(seat))];

    /// <summary>Ends a seat, or moves its end to another day. The same departure again gives no event.</summary>
    public IReadOnlyList<IEvent> Leave(string body, string person, DateOnly on, string? reason)
    {
        var text = Refuse.IfBlank(reason, "reason", "the reason why the seat ends");
        var held = Seats.Find(seat => seat.Body == body && seat.Person == person && (seat.Until is null || seat.Until >= on))
            ?? throw Refuse.NotFound("seat", $"{person} for {body}");
        if (held.From > on)
        {
            throw Refuse.Invalid("on", "A seat cannot end before it begins.");
        }

        if (held.Until != on || held.Left is null)
        {
            return [new SeatLeft(body, person, on, text)];
        }

        return held.Left == text
            ? []
            : throw Refuse.Conflict("left", $"The seat of {person} for {body} has ended on {on:d MMMM yyyy} already: {held.Left}");
    }

    public IReadOnlyList<IEvent> Change(QuorumRule rule, string? reason)
    {
        _ = Refuse.IfBlank(rule.Basis, "basis", "whether the rule is confirmed, inferred or recalled");
        return rule == Rule ? [] : [new QuorumRuleChanged(rule, Refuse.IfBlank(reason, "reason", "the reason for the new rule"))];
    }

    public IReadOnlyList<IEvent> Declare(string? text, By by)
    {
        var interest = Refuse.IfBlank(text, "text", "the interest");
        var seat = Seats.Find(held => held.MaySpeak(by.Person) && held.HeldOn(by.Today))
            ?? throw Refuse.Forbidden("no-seat", "Only those who sit on the committee declare interests here.");
        return Interests.Any(known => known.Person == by.Person && known.Text == interest)
            ? []
            : [new InterestDeclared(new(by.Person, seat.Body, interest, by.Now))];
    }

    public Committee Apply(IEvent happened) => happened switch
    {
        CommitteeConstituted constituted => this with
        {
            Region = constituted.Region,
            Icbs = constituted.Icbs,
            Rule = constituted.Rule,
            Seats = constituted.Seats,
        },
        SeatTaken taken => this with { Seats = Seats.Add(taken.Seat) },
        SeatLeft left => this with
        {
            Seats = [.. Seats.Select(seat => seat.Body == left.Body && seat.Person == left.Person && seat.HeldOn(left.On)
                ? seat with { Until = left.On, Left = left.Reason }
                : seat)],
        },
        QuorumRuleChanged changed => this with { Rule = changed.Rule },
        InterestDeclared declared => this with { Interests = Interests.Add(declared.Interest) },
        _ => throw Unexpected.Event(Kind, happened),
    };

    private Seat Checked(Seat seat)
    {
        _ = Refuse.IfBlank(seat.Person, "person", "who sits");
        if (seat.Until < seat.From)
        {
            throw Refuse.Invalid("until", "Give a last day that is not before the first.");
        }

        if (seat.Votes && (!Bodies.Contains(seat.Body) || seat.Role == SeatRole.Attendee))
        {
            throw Refuse.Invalid("votes", $"Only a chair or member for one of {string.Join(", ", Bodies)} has a vote.");
        }

        var others = Seats.Where(other => other.Overlaps(seat)).ToList();
        if (seat.Votes && others.Exists(other => other.Votes && other.Body == seat.Body))
        {
            throw Refuse.Conflict("body-has-a-vote", $"{seat.Body} has a voting seat at that time already. End it first.", "body");
        }

        return seat.Role == SeatRole.Chair && others.Exists(other => other.Role == SeatRole.Chair)
            ? throw Refuse.Conflict("chair-taken", "The committee has a chair at that time already. End that seat first.", "role")
            : seat;
    }
}
