using Transition.Domain.Common;
using Transition.Domain.Tasks;

namespace Transition.Domain.Submissions;

/// <content>The body's decision, and every reason to refuse one.</content>
public sealed partial record Submission
{
    /// <summary>Takes a decision. The same decision of the same person, sent again, gives no event.</summary>
    public IReadOnlyList<IEvent> Decide(string body, Decision decision, By by)
    {
        _ = Slots.Of(body);
        if (Decision is { } taken && Slots.Of(body).AnsweredBy == by.Person && taken.SameAs(decision))
        {
            return [];
        }

        MustBeOpen();
        if (by.IsOneOf(PreparedBy))
        {
            throw Refuse.Forbidden(
                "own-paper", "You prepared or submitted this paper, so you cannot decide on it. Somebody else of your body must.");
        }

        _ = Slots.Answerable(body, by);
        if (decision.Paper != Paper)
        {
            throw Refuse.Stale("The paper has changed since you read it. Read it again, then decide.", "paper");
        }

        CheckContent(decision, by.Today);
        return decision.Outcome == Outcome.Query ? Ask(decision, by) : [new Decided(decision, by.Person, by.Now)];
    }

    /// <summary>Takes the decision that a committee's meeting has carried. The same motion, told again, gives no event.</summary>
    public IReadOnlyList<IEvent> DecideBy(string motion, Decision decision, By by)
    {
        if (Motion == motion)
        {
            return [];
        }

        MustBeOpen();
        if (decision.Outcome == Outcome.Query)
        {
            throw Refuse.Invalid("decision", "A motion decides. A question is asked from the task.");
        }

        if (decision.Paper != Paper)
        {
            throw Refuse.Stale("The paper has changed since the motion was put on the table. Table it anew on the paper as it is now.", "paper");
        }

        CheckContent(decision, by.Today);
        return [new Decided(decision, by.Person, by.Now, motion)];
    }

    /// <summary>Changes who deals with it for the body: somebody claims it, passes it on or steps back.</summary>
    public IReadOnlyList<IEvent> ChangeHands(Func<Slots, IReadOnlyList<IEvent>> command)
    {
        MustNotBeClosed();
        return command(Slots);
    }

    private IReadOnlyList<IEvent> Ask(Decision decision, By by)
    {
        if (!AwaitsAnswer)
        {
            return [new QueryRaised(decision.Paper, decision.Rationale, by.Person)];
        }

        return Queries[^1].Question == decision.Rationale && Queries[^1].AskedBy == by.Person
            ? []
            : throw Refuse.Conflict("query-open", "A question on this paper is still open. Wait for its answer, then ask the next one.");
    }

    private void MustBeOpen()
    {
        MustNotBeClosed();
        if (Decision is not null)
        {
            throw Refuse.Conflict("already-decided", Slots.Of(Body).Answered);
        }

        if (Paper is null)
        {
            throw Refuse.Conflict("not-put-forward", $"Paper {Id} has not been put forward yet.");
        }
    }

    private void MustNotBeClosed()
    {
        if (IsClosed)
        {
            throw Refuse.Conflict("closed", $"Paper {Id} is closed: nothing on it is left to decide.");
        }
    }

    private void CheckContent(Decision decision, DateOnly today)
    {
        var wrong = new Refusals();
        wrong.Check(() => Refuse.IfBlank(decision.Rationale, "rationale", ReasonFor(decision.Outcome)));
        wrong.Check(() => CheckUntil(decision.Outcome, decision.Until, "until", today));
        wrong.Check(() => CheckConditions(decision, today));
        wrong.Check(() => CheckExceptions(decision, today));
        wrong.ThrowIfAny();
    }

    /// <summary>What the rationale of a decision has to say.</summary>
    public static string ReasonFor(Outcome? outcome) => outcome == Outcome.Query ? "the question" : "the reason for the decision";

    private void CheckExceptions(Decision decision, DateOnly today)
    {
        if (decision.Outcome == Outcome.Query && !decision.Exceptions.IsEmpty)
        {
            throw Refuse.Invalid("exceptions", "A question is asked about the whole paper. Leave the exceptions out until you decide.");
        }

        var wrong = new Refusals();
        for (var index = 0; index < decision.Exceptions.Count; index++)
        {
            var row = index;
            wrong.Check(() => CheckException(decision.Exceptions[row], $"exceptions[{row}]", today));
        }

        wrong.ThrowIfAny();
    }

    private static void CheckConditions(Decision decision, DateOnly today)
    {
        if ((decision.Outcome == Outcome.ApproveWithConditions) == decision.Conditions.IsEmpty)
        {
            throw Refuse.Invalid("conditions", "Give conditions with an approval with conditions, and with nothing else.");
        }

        for (var index = 0; index < decision.Conditions.Count; index++)
        {
            var condition = decision.Conditions[index];
            _ = Refuse.IfBlank(condition.Text, $"conditions[{index}].text", "what the condition demands");
            _ = Refuse.IfBlank(condition.Owner, $"conditions[{index}].owner", "the body that must meet it");
            if (condition.Due < today)
            {
                throw Refuse.Invalid($"conditions[{index}].due", "Give a date that is not past.");
            }
        }
    }

    private void CheckException(LineOutcome exception, string field, DateOnly today)
    {
        _ = Refuse.IfBlank(exception.Rationale, $"{field}.rationale", "the reason for the exception");
        if (exception.Service is null && exception.Footprint is null)
        {
            throw Refuse.Invalid(field, "Name a service, a footprint, or both.");
        }

        if (exception.Outcome is Outcome.Query or Outcome.ApproveWithConditions)
        {
            throw Refuse.Invalid($"{field}.decision", "An exception is approve, approve-joint-only, rework, defer or decline.");
        }

        CheckUntil(exception.Outcome, exception.Until, $"{field}.until", today);
        if (!Lines.Any(line => line.Services.Any(service => exception.Covers(service, line.Footprint))))
        {
            throw Refuse.Invalid(field, $"{exception.Service ?? "Footprint"} {exception.Footprint} is not on this paper.");
        }
    }

    private static void CheckUntil(Outcome outcome, DateOnly? until, string field, DateOnly today)
    {
        if ((outcome == Outcome.Defer) != until.HasValue)
        {
            throw Refuse.Invalid(field, "Give the new date aimed at with a deferral, and with nothing else.");
        }

        if (until <= today)
        {
            throw Refuse.Invalid(field, "Give a date in the future.");
        }
    }
}
