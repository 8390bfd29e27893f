using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Pathways;
using Transition.Domain.Tasks;

namespace Transition.Domain.Agreements;

/// <content>Drawing up, varying, signing, and what falls due.</content>
public sealed partial record Agreement
{
    /// <summary>Days before the end of the term on which its renewal is opened.</summary>
    private const int RenewalDaysBeforeEnd = 60;

    /// <summary>
    /// Makes the agreement cover what a gate needs: draws it up, adds services to a draft that nobody has signed, or varies it.
    /// A need that is known already gives no event.
    /// </summary>
    /// <param name="terms">What an agreement that is drawn up now says besides.</param>
    public IReadOnlyList<IEvent> Require(AgreementRequest request, AgreementTerms? terms = null)
    {
        var need = request.Need;
        if (Needs.Any(known => known.Tranche == need.Tranche && known.Gate == need.Gate && known.Round == need.Round))
        {
            return [];
        }

        List<IEvent> events = [];
        if (!Exists)
        {
            events.Add(new AgreementDrafted(
                request.Kind, request.Icb, request.Parties, request.From, request.Until, need.Services, request.Due, request.DraftedBy,
                PaperHash(request, terms), terms));
        }
        else if (need.Services.Except(Services).ToImmutableList() is { IsEmpty: false } added)
        {
            var variation = Slots.All.All(slot => slot.Open) ? Variation : Variation + 1;
            events.Add(new ScheduleChanged(
                variation, added, request.Due, request.DraftedBy,
                PaperHash(Form, Icb, From, Until, variation, Services.AddRange(added), Terms)));
        }

        events.Add(new AgreementNeeded(need));
        return events;
    }

    /// <summary>Changes who deals with it for a party: somebody claims it, passes it on or steps back.</summary>
    public IReadOnlyList<IEvent> ChangeHands(Func<Slots, IReadOnlyList<IEvent>> command)
    {
        MustGoOn();
        return command(Slots);
    }

    /// <summary>Signs for a party. The same signature of the same person, sent again, gives no event.</summary>
    /// <param name="document">The executed document: <c>id@version</c>.</param>
    public IReadOnlyList<IEvent> Sign(string party, string? signatoryName, string? document, string? paper, By by)
    {
        var slot = Slots.Of(party);
        if (slot.AnsweredBy == by.Person
            && Signatures.Any(signed => signed.Party == party && signed.Document == document && signed.Paper == paper
                && signed.SignatoryName == signatoryName?.Trim()))
        {
            return [];
        }

        if (IsExpired)
        {
            throw Refuse.Conflict("expired", $"Agreement {Id} ended on {Until:d MMMM yyyy} and cannot be signed any more.");
        }

        _ = Slots.Answerable(party, by);
        if (by.IsOneOf(DraftedBy))
        {
            throw Refuse.Forbidden("own-paper", "You drew up this agreement, so you cannot sign it. Another signatory of your body must.");
        }

        var name = Refuse.IfBlank(signatoryName, "name", "the name of the person who signs");
        var executed = Refuse.IfBlank(document, "document", "the executed document: upload it as evidence first, then name its id");
        if (paper != Paper)
        {
            throw Refuse.Stale("The agreement has changed since you read it. Read it again, then sign.", "paper");
        }

        var signed = new AgreementSigned(party, Variation, by.Person, name, executed, Paper, by.Now);
        return Apply(signed).Slots.Complete ? [signed, new Executed(Variation)] : [signed];
    }

    /// <summary>Whether the gate that waits for these services has what it needs.</summary>
    public bool Covers(IEnumerable<string> services) => InForce is not null && !IsExpired && !services.Except(Agreed).Any();

    /// <summary>What is due now: reminders and escalations, the renewal, the end.</summary>
    public IReadOnlyList<IEvent> Advance(DateTimeOffset now, WorkingDays? days = null)
    {
        List<IEvent> events = Open ? [.. Slots.Chase(now, days)] : [];
        if (RenewalMoment is { } renewal && now >= renewal && !RenewalOpened)
        {
            var next = Until!.Value.AddDays(1);
            events.Add(new RenewalFellDue(next, LastDayFrom(next)));
        }

        if (Reminder(now) is { } reminder)
        {
            events.Add(reminder);
        }

        if (EndMoment is { } end && now >= end && !IsExpired)
        {
            events.Add(new Expired(Until!.Value));
        }

        return events;
    }

    /// <summary>When to look again.</summary>
    public DateTimeOffset? NextDue(DateTimeOffset now, WorkingDays? days = null) =>
        new[]
        {
            Open ? Slots.NextChase(now, days) : null, RenewalOpened ? null : RenewalMoment, IsExpired ? null : EndMoment, NextReminder(now),
        }.Min();

    /// <summary>Only what is in force is renewed, and not what a party has given notice of.</summary>
    private DateTimeOffset? RenewalMoment =>
        InForce is not null && Notice is null && Renews && Until is { } until
            ? London.Midnight(until.AddDays(-RenewalDaysBeforeEnd))
            : null;

    /// <summary>The last day of the next term, which is as long as this one: in months, where it is of whole months.</summary>
    private DateOnly LastDayFrom(DateOnly next)
    {
        var months = ((next.Year - From.Year) * 12) + next.Month - From.Month;
        return From.AddMonths(months) == next ? next.AddMonths(months).AddDays(-1) : next.AddDays(next.DayNumber - From.DayNumber - 1);
    }

    private DateTimeOffset? EndMoment => Until is { } until ? London.Midnight(until.AddDays(1)) : null;

    /// <summary>Of an agreement without terms it is what it was before there were any.</summary>
    private static string PaperHash(
        AgreementKind kind, string icb, DateOnly from, DateOnly? until, int variation, ImmutableList<string> services, AgreementTerms? terms) =>
        Fingerprint.Of(
            [$"{kind}", icb, $"{from:O}", $"{until:O}", $"{variation}", .. services.Order(StringComparer.Ordinal), .. terms?.Texts ?? []]);
}
