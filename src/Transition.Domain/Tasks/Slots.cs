using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Tasks;

/// <summary>The places to answer of one matter, one a body, and the rules that all matters share.</summary>
/// <param name="Due">The last day for an answer.</param>
public sealed record Slots(ImmutableList<Slot> All, DateOnly Due)
{
    /// <summary>Days before the due date on which a reminder goes out.</summary>
    private static readonly int[] ReminderDays = [14, 3];

    public static Slots None { get; } = new([], default);

    public IEnumerable<Slot> Open => All.Where(slot => slot.Open);

    /// <summary>The bodies that are told of late answers.</summary>
    public IEnumerable<string> Told => All.Select(slot => slot.EscalatedTo).OfType<string>();

    public bool Complete => All.All(slot => !slot.Open);

    public static Slots For(IEnumerable<Asked> asked, DateOnly due) => new([.. asked.Select(Slot.For)], due);

    public Slot? Find(string body) => All.FirstOrDefault(slot => slot.Body == body);

    /// <summary>The slot of a body that is asked; refuses any other body.</summary>
    public Slot Of(string body) => Find(body)
        ?? throw Refuse.Forbidden(
            "not-asked", $"{Named.Body(body)} is not asked here. Only {Named.Bodies(All.Select(slot => slot.Body))} can answer.");

    /// <summary>The slot of a body whose answer is still wanted and which <paramref name="by"/> may give.</summary>
    public Slot Answerable(string body, By by)
    {
        var slot = Of(body);
        if (by.IsOneOf(slot.Recused))
        {
            throw Refuse.Forbidden(
                "recused", "You have declared an interest in this and take no part in it. Somebody else of your body must answer.");
        }

        if (!slot.Open)
        {
            throw Refuse.Conflict("already-answered", slot.Answered);
        }

        return slot.ClaimedBy is { } holder && !by.IsOneOf([holder])
            ? throw Refuse.Conflict("claimed", $"{holder} is dealing with this. Ask them to pass it on to you first.")
            : slot;
    }

    public IReadOnlyList<IEvent> Claim(string body, By by)
    {
        var slot = Answerable(body, by);
        return slot.ClaimedBy == by.Person ? [] : [new TaskClaimed(body, by.Person)];
    }

    public IReadOnlyList<IEvent> Delegate(string body, string to, By by)
    {
        var slot = Answerable(body, by);
        if (slot.Recused.Contains(to))
        {
            throw Refuse.Conflict("recused", $"{to} has declared an interest and cannot take this on.", "to");
        }

        return slot.ClaimedBy == to ? [] : [new TaskDelegated(body, by.Person, to)];
    }

    /// <summary>Steps back because of an interest. The same interest, declared again, gives no event.</summary>
    public IReadOnlyList<IEvent> Recuse(string body, string? reason, By by)
    {
        var slot = Of(body);
        var interest = Refuse.IfBlank(reason, "reason", "the interest that keeps you out");
        if (slot.Recused.Contains(by.Person))
        {
            var known = slot.Interests?.GetValueOrDefault(by.Person);
            return known == interest
                ? []
                : throw Refuse.Conflict("recused", $"You have stepped back already, and stay out: {known ?? "an interest of yours"}");
        }

        return slot.Open
            ? [new PersonRecused(body, by.Person, interest)]
            : throw Refuse.Conflict("already-answered", slot.Answered);
    }

    /// <summary>
    /// The reminders and escalations that are due and have not gone out, each once. Looked at late, only the newest goes out. A
    /// reminder goes out on a working day, early rather than late; an escalation on the first working day after the due date.
    /// </summary>
    /// <param name="days">Null where every day counts.</param>
    public IReadOnlyList<IEvent> Chase(DateTimeOffset now, WorkingDays? days = null)
    {
        List<IEvent> events = [];
        foreach (var slot in Open)
        {
            var wanted = ReminderDays.Count(before => now >= ReminderMoment(before, days));
            var late = now >= EscalationMoment(days);
            if (!late && wanted > slot.Reminders)
            {
                events.Add(new Reminded(slot.Body, wanted));
            }

            if (late && slot.EscalatedTo is null)
            {
                events.Add(new Escalated(slot.Body, slot.EscalateTo));
            }
        }

        return events;
    }

    /// <summary>When to look again; null if nothing more will fall due.</summary>
    public DateTimeOffset? NextChase(DateTimeOffset now, WorkingDays? days = null)
    {
        var moments = ReminderDays.Select(before => ReminderMoment(before, days)).Append(EscalationMoment(days));
        return Open.Any() ? moments.Where(moment => moment > now).Cast<DateTimeOffset?>().Min() : null;
    }

    /// <summary>The same places asked again by another day. Who has declared an interest stays out.</summary>
    public Slots Again(DateOnly due) =>
        new([.. All.Select(slot => slot.Again)], due);

    public Slots Answered(string body, string person, DateTimeOffset at) =>
        With(body, slot => slot with { AnsweredBy = person, AnsweredAt = at });

    /// <summary>The state after one of the events that all matters share; null if it is another event.</summary>
    public Slots? After(IEvent happened) => happened switch
    {
        TaskClaimed claimed => With(claimed.Body, slot => slot with { ClaimedBy = claimed.Person }),
        TaskDelegated delegated => With(delegated.Body, slot => slot with { ClaimedBy = delegated.To }),
        PersonRecused recused => With(recused.Body, slot => slot.Without(recused.Person, recused.Reason)),
        Reminded reminded => With(reminded.Body, slot => slot with { Reminders = reminded.Number }),
        Escalated escalated => With(escalated.Body, slot => slot with { EscalatedTo = escalated.To }),
        _ => null,
    };

    private DateTimeOffset ReminderMoment(int before, WorkingDays? days) => London.Midnight(WorkingDays.OnOrBefore(Due.AddDays(-before), days));

    private DateTimeOffset EscalationMoment(WorkingDays? days) => London.Midnight(WorkingDays.After(Due, days));

    private Slots With(string body, Func<Slot, Slot> change) =>
        this with { All = [.. All.Select(slot => slot.Body == body ? change(slot) : slot)] };
}
