using System.Collections.Immutable;
using Transition.Domain.Common;

namespace Transition.Domain.Records;

/// <content>Opening, editing and moving a record, and every reason to refuse it.</content>
public sealed partial record Record
{
    private const int MostLinks = 200;

    /// <summary>Opens the record. The same request, sent again, gives no event.</summary>
    /// <param name="body">The body for which the person acts.</param>
    public IReadOnlyList<IEvent> Open(RecordKind kind, RecordDraft draft, RecordFacts facts, string request, By by, string body)
    {
        if (Exists)
        {
            return Request == request ? [] : throw Refuse.KeyReused();
        }

        var values = Check(kind, draft, facts, by);
        return
        [
            new RecordOpened(
                kind.Id, kind.Version, kind.States[0].Id, values, draft.Links, draft.Evidence, draft.Owner, draft.Person, facts.Region,
                draft.Due, by.Person, body, by.Now, request),
        ];
    }

    /// <summary>Changes what the record says. The same content, sent again, gives no event.</summary>
    public IReadOnlyList<IEvent> Edit(RecordKind kind, RecordDraft draft, RecordFacts facts, By by)
    {
        MustExist();
        MustBeOpen(kind);
        var values = Check(kind, draft, facts, by);
        var edited = new RecordEdited(
            values, draft.Links, draft.Evidence, draft.Owner, draft.Person, facts.Region, draft.Due, by.Person);
        return Says(edited) ? [] : [edited];
    }

    /// <summary>Takes the record to another state. The same move of the same person, sent again, gives no event.</summary>
    public IReadOnlyList<IEvent> Move(RecordKind kind, MoveRequest request, RecordFacts facts, By by, string body)
    {
        MustExist();
        var move = MoveOf(kind, request.Move);
        var note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim();
        MustBeApart(move, by);
        if (!move.From.Contains(State) && IsRepeated(request, note, by))
        {
            return [];
        }

        MustBeOpenTo(move, kind);
        ImmutableList<RecordField> fields = [.. (move.Fields ?? []).Select(field => kind.Find(field)!)];
        var values = FieldRules.Read(fields, request.Values, Values, facts);
        CheckMove(move, request, note, by);
        var set = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .AddRange(values.Where(value => fields.Exists(field => field.Id == value.Key)));
        return [new RecordMoved(move.Id, move.To, note, set, request.Evidence, request.Due, by.Person, body, by.Now)];
    }

    public static RecordMove MoveOf(RecordKind kind, string move) => kind.Moves.FirstOrDefault(candidate => candidate.Id == move)
        ?? throw Refuse.Invalid("move", $"There is no move '{move}'. Use one of {string.Join(", ", kind.Moves.Select(known => known.Id))}.");

    public void MustBeOpen(RecordKind kind)
    {
        if (!kind.State(State).Open)
        {
            throw Refuse.Conflict("closed", $"{kind.Name} {Id} is {kind.State(State).Name.ToLowerInvariant()} and cannot be edited any more.");
        }
    }

    /// <summary>Refuses a move that does not begin at the state that the record is in.</summary>
    public void MustBeOpenTo(RecordMove move, RecordKind kind)
    {
        if (!move.From.Contains(State))
        {
            throw Refuse.Conflict(
                "wrong-state", $"{kind.Name} {Id} is {kind.State(State).Name.ToLowerInvariant()}, so '{move.Name}' is not possible now.");
        }
    }

    private void MustExist()
    {
        if (!Exists)
        {
            throw Refuse.NotFound(Kind, Id);
        }
    }

    private static void CheckMove(RecordMove move, MoveRequest request, string? note, By by)
    {
        if (move.Note)
        {
            _ = Refuse.IfBlank(note, "note", "the reason");
        }

        if (move.Evidence && request.Evidence.IsEmpty)
        {
            throw Refuse.Invalid("evidence", "Name a document that shows it. Upload it as evidence first.");
        }

        if (move.NewDue != request.Due.HasValue)
        {
            throw Refuse.Invalid("due", move.NewDue ? "Give the new date." : "No date is asked for here. Leave it out.");
        }

        if (request.Due < by.Today)
        {
            throw Refuse.Invalid("due", "Give a date that is not past.");
        }
    }

    /// <summary>The values in their one form; refuses with all that is wrong in the draft.</summary>
    private ImmutableSortedDictionary<string, string> Check(RecordKind kind, RecordDraft draft, RecordFacts facts, By by)
    {
        var wrong = new Refusals();
        var values = wrong.Try(() => FieldRules.Read([.. kind.Entered], draft.Values, Values, facts));
        wrong.Check(() => CheckOwner(draft, facts));
        wrong.Check(() => CheckDue(kind, draft, by));
        wrong.Check(() => CheckLinks(kind, draft.Links, facts));
        wrong.ThrowIfAny();
        return values!;
    }

    private static void CheckOwner(RecordDraft draft, RecordFacts facts)
    {
        if (!facts.Known.Contains($"body/{draft.Owner}"))
        {
            throw Refuse.Invalid("owner", $"There is no organisation '{draft.Owner}'. Choose the body that has to see to it.");
        }

        if (draft.Person is { } person && !facts.Known.Contains($"person/{person}"))
        {
            throw Refuse.Invalid("person", $"There is no person '{person}'. Choose somebody who can sign in, or leave it empty.");
        }
    }

    private void CheckDue(RecordKind kind, RecordDraft draft, By by)
    {
        if (kind.Due == DueRule.Required && draft.Due is null)
        {
            throw Refuse.Invalid("due", "Give the date by which it is due.");
        }

        if (kind.Due == DueRule.None && draft.Due is not null)
        {
            throw Refuse.Invalid("due", $"{kind.Plural} have no due date. Leave it out.");
        }

        if (draft.Due != Due && draft.Due < by.Today)
        {
            throw Refuse.Invalid("due", "Give a date that is not past.");
        }
    }

    private static void CheckLinks(RecordKind kind, ImmutableList<RecordLink> links, RecordFacts facts)
    {
        if (kind.NeedsLink && links.IsEmpty)
        {
            throw Refuse.Invalid("links", $"Say what the {kind.Name.ToLowerInvariant()} is about: give at least one link.");
        }

        if (links.Count > MostLinks)
        {
            throw Refuse.Invalid("links", $"Give at most {MostLinks} links.");
        }

        foreach (var (index, link) in links.Index())
        {
            if (!kind.Links.Contains(link.Kind))
            {
                throw Refuse.Invalid(
                    $"links[{index}].kind", $"A {kind.Name.ToLowerInvariant()} cannot be linked to a {link.Kind.ToString().ToLowerInvariant()}.");
            }

            if (!facts.Known.Contains(link.ToString()))
            {
                throw Refuse.Invalid($"links[{index}].target", $"There is no {link.Kind.ToString().ToLowerInvariant()} '{link.Target}'.");
            }
        }
    }

    /// <summary>Whoever asks for something does not grant it.</summary>
    private void MustBeApart(RecordMove move, By by)
    {
        foreach (var other in move.ApartFrom ?? [])
        {
            if (other == "open" ? Author == by.Person : Steps.Exists(step => step.Move == other && step.By == by.Person))
            {
                throw Refuse.Forbidden("own-request", "You asked for this yourself, so somebody else has to decide it.");
            }
        }
    }

    private bool IsRepeated(MoveRequest request, string? note, By by) =>
        Steps.LastOrDefault() is { } last && last.Move == request.Move && last.By == by.Person && last.Note == note
        && last.Evidence.SequenceEqual(request.Evidence)
        && request.Values.All(value => Values.GetValueOrDefault(value.Key, string.Empty) == value.Value.Trim());

    private bool Says(RecordEdited edited) =>
        Values.SequenceEqual(edited.Values) && Links.SequenceEqual(edited.Links) && Evidence.SequenceEqual(edited.Evidence)
        && (Owner, Person, Region, Due) == (edited.Owner, edited.Person, edited.Region, edited.Due);
}
