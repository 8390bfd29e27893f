using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Pathways;

namespace Transition.Domain.Agreements;

/// <content>Drawing one up by hand, varying it, notice, and what is planned for its end.</content>
public sealed partial record Agreement
{
    private const int DaysToSign = 60;

    /// <summary>The rule by which it is ended; null if it ends only with its term.</summary>
    public NoticeRule? NoticeRule => Terms?.Notice;

    /// <summary>Whether its next term is drawn up before it ends.</summary>
    public bool Renews => Terms?.Renews ?? Form != AgreementKind.Collaboration;

    /// <summary>Draws one up between parties that somebody names. The same again gives no event.</summary>
    public IReadOnlyList<IEvent> Draw(AgreementRequest request, AgreementTerms terms)
    {
        if (Exists)
        {
            return Parties.SequenceEqual(request.Parties) && From == request.From && (UntilBefore ?? Until) == request.Until
                && (Variation > 0 || Paper == PaperHash(request, terms))
                ? []
                : throw Refuse.Conflict("exists", $"Agreement {Id} has been drawn up already. Vary it instead.");
        }

        if (request.Parties.Count < 2 || request.Parties.Select(party => party.Body).Distinct().Count() != request.Parties.Count)
        {
            throw Refuse.Invalid("parties", "Name at least two parties, each once.");
        }

        if (request.Until < request.From)
        {
            throw Refuse.Invalid("until", "Give a last day that is not before the first.");
        }

        return
        [
            new AgreementDrafted(
                request.Kind, request.Icb, request.Parties, request.From, request.Until, request.Need.Services, request.Due, request.DraftedBy,
                PaperHash(request, terms), terms),
        ];
    }

    private static string PaperHash(AgreementRequest request, AgreementTerms? terms) =>
        PaperHash(request.Kind, request.Icb, request.From, request.Until, 0, request.Need.Services, terms);

    /// <summary>
    /// Draws up a variation: other services, other reserved functions. One that nobody has signed yet is changed, also in its day for
    /// signatures alone. The same again gives no event.
    /// </summary>
    /// <param name="due">The last day for signatures; null for the usual time.</param>
    public IReadOnlyList<IEvent> Vary(
        ImmutableList<string> services, ImmutableList<string>? reserved, string? reason, DateOnly? due, By by)
    {
        MustGoOn();
        var why = Refuse.IfBlank(reason, "reason", "the reason for the variation");
        if (services.IsEmpty)
        {
            throw Refuse.Invalid("services", "An agreement covers at least one service. To end it, give notice.");
        }

        var known = Terms ?? AgreementTerms.None;
        var terms = reserved is null ? known : known with { Reserved = reserved };
        var says = services.Count == Services.Count && !services.Except(Services).Any() && known.Reserved.SequenceEqual(terms.Reserved);
        if (says && (!Open || (due ?? Slots.Due) == Slots.Due))
        {
            return Varied?.Reason == why && (due ?? Slots.Due) == Slots.Due
                ? []
                : throw Refuse.Conflict(
                    "nothing-varied", $"The text in hand says this already{OnRecord}. Change its services or its reserved functions.");
        }

        if (Open && Slots.All.Any(slot => !slot.Open))
        {
            throw Refuse.Conflict("half-signed", "The text in hand is signed by some. Wait until all have signed it, then vary it.");
        }

        var variation = Open ? Variation : Variation + 1;
        return
        [
            new AgreementVaried(
                variation, services, terms, why, due ?? DueFrom(by.Today), by.Person,
                PaperHash(Form, Icb, From, Until, variation, services, terms)),
        ];
    }

    /// <summary>The last day for signatures of what is drawn up on a day, if no other is said.</summary>
    public static DateOnly DueFrom(DateOnly today) => today.AddDays(DaysToSign);

    /// <summary>Gives notice for a party. The agreement's rule computes the last day.</summary>
    public IReadOnlyList<IEvent> GiveNotice(string party, string? reason, By by)
    {
        MustBeParty(party);
        if (Notice is { } given)
        {
            return given.Party == party && given.By == by.Person && given.Reason == reason?.Trim()
                ? []
                : throw Refuse.Conflict(
                    "notice-given", $"{Named.Body(given.Party)} has given notice already: the agreement ends on {given.Ends:d MMMM yyyy}.");
        }

        MustGoOn();
        if (InForce is null)
        {
            throw Refuse.Conflict("not-in-force", "The agreement is not in force. Without the signatures there is nothing to end.");
        }

        var rule = NoticeRule ?? throw Refuse.Conflict("no-rule", "This agreement has no rule of notice. It ends with its term.");
        var ends = rule.LastDay(by.Today);
        return Until <= ends
            ? throw Refuse.Conflict(
                "ends-before", $"Notice of today would take effect on {ends:d MMMM yyyy}; the agreement ends on {Until:d MMMM yyyy} anyway.")
            : [new NoticeGiven(party, by.Person, Refuse.IfBlank(reason, "reason", "the reason for the notice"), by.Today, ends)];
    }

    public IReadOnlyList<IEvent> WithdrawNotice(string party, string? reason, By by)
    {
        MustBeParty(party);
        if (Notice is not { } given || given.Party != party)
        {
            throw Refuse.Conflict("no-notice", $"{Named.Body(party)} has given no notice that it could take back.");
        }

        MustGoOn();
        return [new NoticeWithdrawn(party, by.Person, Refuse.IfBlank(reason, "reason", "why the notice is taken back"), UntilBefore)];
    }

    /// <summary>Writes down what happens when the agreement ends.</summary>
    public IReadOnlyList<IEvent> PlanExit(string? plan, ImmutableList<string> evidence, By by)
    {
        MustGoOn();
        var text = Refuse.IfBlank(plan, "plan", "what happens to services, staff, contracts and money at the end");
        return Exit is { } known && known.Plan == text && known.Evidence.SequenceEqual(evidence)
            ? []
            : [new ExitPlanned(text, evidence, by.Person, by.Now)];
    }

    private string OnRecord => Varied is { } last ? $": {last.Reason.TrimEnd('.')}; to be signed by {Slots.Due:d MMMM yyyy}" : string.Empty;

    private Agreement Ended(IEvent happened) => happened switch
    {
        AgreementVaried varied => this with
        {
            Variation = varied.Variation,
            Varied = varied,
            Services = varied.Services,
            Terms = varied.Terms,
            Slots = Slots.Again(varied.Due),
            DraftedBy = DraftedBy.Contains(varied.DraftedBy) ? DraftedBy : DraftedBy.Add(varied.DraftedBy),
            Paper = varied.Paper,
        },
        NoticeGiven given => this with { Notice = given, UntilBefore = Until, Until = given.Ends, Reminded = null },
        NoticeWithdrawn withdrawn => this with { Notice = null, Until = withdrawn.Until, Reminded = null },
        ExitPlanned planned => this with { Exit = planned },
        EndReminded reminded => this with { Reminded = reminded },
        _ => Slots.After(happened) is { } slots ? this with { Slots = slots } : throw Unexpected.Event(Kind, happened),
    };

    /// <summary>The reminder of its end that is due and has not gone out; looked at late, only the newest.</summary>
    private EndReminded? Reminder(DateTimeOffset now)
    {
        var due = ReminderDays.Where(days => now >= ReminderMoment(days)).Order().Select(days => (int?)days).FirstOrDefault();
        return due is { } days && Until is { } until && (Reminded is not { } known || known.Until != until || known.Days > days)
            ? new(until, days)
            : null;
    }

    private DateTimeOffset? NextReminder(DateTimeOffset now) =>
        ReminderDays.Select(days => (DateTimeOffset?)ReminderMoment(days)).Where(moment => moment > now).Min();

    private IEnumerable<int> ReminderDays => InForce is not null && !IsExpired && Until is not null ? Terms?.ReminderDays ?? [] : [];

    private DateTimeOffset ReminderMoment(int days) => London.Midnight(Until!.Value.AddDays(-days));

    private void MustBeParty(string party)
    {
        if (Parties.All(known => known.Body != party))
        {
            throw Refuse.Forbidden(
                "not-asked",
                $"{Named.Body(party)} is no party of this agreement. Only {Named.Bodies(Parties.Select(known => known.Body))} are.");
        }
    }

    private void MustGoOn()
    {
        if (IsExpired)
        {
            throw Refuse.Conflict("expired", $"Agreement {Id} ended on {Until:d MMMM yyyy}.");
        }
    }
}
