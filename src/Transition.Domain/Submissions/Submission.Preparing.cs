using System.Collections.Immutable;
using Transition.Domain.Common;
using Transition.Domain.Tasks;

namespace Transition.Domain.Submissions;

/// <content>Collecting lines, putting the paper forward, and what falls due.</content>
public sealed partial record Submission
{
    /// <summary>Days before the due date on which a paper that still waits for lines goes forward with what it has.</summary>
    private const int PaperDaysBeforeDue = 14;

    /// <summary>
    /// Puts a tranche's lines on the paper, opening it first if need be, and puts it forward once all that it expects have
    /// come. A tranche's round that is on it already gives no event.
    /// </summary>
    /// <param name="part">What the system puts together about these lines.</param>
    public IReadOnlyList<IEvent> Join(SubmissionOpened opening, PaperLine line, PaperPart? part = null)
    {
        if (Has(line.Tranche, line.Round))
        {
            return [];
        }

        if (Exists && !Collecting)
        {
            throw Refuse.Conflict("paper-frozen", $"Paper {Id} has been put forward. Late lines join its next round.");
        }

        List<IEvent> events = Exists ? [] : [opening];
        events.Add(new LinesJoined(line, opening.PreparedBy, part));
        var state = events.Aggregate(this, (current, happened) => current.Apply(happened));
        if (state.Expected.All(tranche => state.Lines.Any(candidate => candidate.Tranche == tranche)))
        {
            events.Add(state.Freeze(By.System, null, []));
        }

        return events;
    }

    /// <summary>Takes services of one round off a paper that is not decided; with nothing left, it closes.</summary>
    public IReadOnlyList<IEvent> Remove(string tranche, int round, ImmutableList<string> services)
    {
        var present = Lines.Where(line => line.Tranche == tranche && line.Round == round)
            .SelectMany(line => line.Services).Intersect(services).ToImmutableList();
        if (present.IsEmpty || Decision is not null || IsClosed)
        {
            return [];
        }

        var removed = new LinesRemoved(tranche, round, present);
        return Apply(removed).Lines.All(line => line.Services.IsEmpty) ? [removed, new Closed()] : [removed];
    }

    /// <summary>Puts the paper forward with what is on it.</summary>
    /// <param name="parts">What the system puts together about its lines now; null if what came with them stands.</param>
    public IReadOnlyList<IEvent> PutForward(
        string? statement, ImmutableList<string> evidence, By by, ImmutableList<PaperPart>? parts = null) =>
        Collecting && !Lines.IsEmpty
            ? [Freeze(by.Person, statement, evidence, parts is null ? null : [.. parts, .. Others(parts)])]
            : throw Refuse.Conflict("not-collecting", $"Paper {Id} has been put forward already, or there is nothing on it.");

    /// <summary>What came with lines that have joined since the others were looked at.</summary>
    private IEnumerable<PaperPart> Others(ImmutableList<PaperPart> parts) =>
        (Parts ?? []).Where(part => parts.All(fresh => fresh.Tranche != part.Tranche));

    public IReadOnlyList<IEvent> AnswerQuery(string? answer, By by)
    {
        if (!AwaitsAnswer)
        {
            throw Refuse.Conflict("no-query", $"No question is open on paper {Id}.");
        }

        var text = Refuse.IfBlank(answer, "statement", "the answer to the question");
        var queries = Queries.SetItem(Queries.Count - 1, Queries[^1] with { Answer = text, AnsweredBy = by.Person });
        return [new QueryAnswered(text, by.Person, PaperHash(Statement, Evidence, queries, Parts ?? []))];
    }

    /// <summary>What is due now: putting a waiting paper forward in time, reminders, escalations.</summary>
    public IReadOnlyList<IEvent> Advance(DateTimeOffset now, WorkingDays? days = null) => this switch
    {
        { Collecting: true, Lines.IsEmpty: false } when now >= PaperMoment => GoForward(now, days),
        { Open: true } => Slots.Chase(now, days),
        _ => [],
    };

    /// <summary>When to look again.</summary>
    public DateTimeOffset? NextDue(DateTimeOffset now, WorkingDays? days = null) => this switch
    {
        { Collecting: true, Lines.IsEmpty: false } => PaperMoment > now ? PaperMoment : now,
        { Open: true } => Slots.NextChase(now, days),
        _ => null,
    };

    /// <summary>The body is reminded of a paper that has waited for lines as of one that was put forward before.</summary>
    private IReadOnlyList<IEvent> GoForward(DateTimeOffset now, WorkingDays? days)
    {
        var frozen = Freeze(By.System, null, []);
        return [frozen, .. Apply(frozen).Slots.Chase(now, days)];
    }

    private DateTimeOffset PaperMoment => London.Midnight(Slots.Due.AddDays(-PaperDaysBeforeDue));

    private Frozen Freeze(string by, string? statement, ImmutableList<string> evidence, ImmutableList<PaperPart>? parts = null) =>
        new(PaperHash(statement, evidence, Queries, parts ?? Parts ?? []), by, statement, evidence, parts);
}
