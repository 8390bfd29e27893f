using Transition.Application.Access;
using Transition.Application.Common;
using Transition.Application.Journal;
using Transition.Domain.Common;
using Transition.Domain.Records;

namespace Transition.Application.Records;

/// <summary>Opens, edits and moves records of every kind, and shows them to those who may see them.</summary>
public sealed class RecordDesk(AggregateJournal journal, RecordBook book, RecordShelves shelves, RecordDrafts drafts)
{
    private const int PageSize = 100;

    /// <summary>The kinds of which the caller may see records.</summary>
    public IReadOnlyList<RecordKind> Kinds(Caller caller)
    {
        _ = caller.ActorFor(Permission.ReadRecords);
        return [.. book.Newest.Where(kind => MayRead(caller, kind))];
    }

    public RecordKind Kind(Caller caller, string id)
    {
        _ = caller.ActorFor(Permission.ReadRecords);
        var kind = book.Get(id);
        return MayRead(caller, kind)
            ? kind
            : throw Refuse.Forbidden("not-yours", $"{kind.Plural} are not open to your roles.");
    }

    public async Task<Page<RecordEntry>> ListAsync(Caller caller, RecordQuery query, PageRequest page, CancellationToken cancellation) =>
        page.Of(await FindAsync(caller, query, cancellation), PageSize);

    /// <summary>All records that a question finds and the caller may see: the open ones first, by due date.</summary>
    public async Task<IReadOnlyList<RecordEntry>> FindAsync(Caller caller, RecordQuery query, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadRecords);
        IReadOnlyList<RecordKind> kinds = query.Kind is null ? Kinds(caller) : [Kind(caller, book.Read(query.Kind).Id)];
        Check(query, kinds);
        var found = query.Links is [var link, ..]
            ? await shelves.OfAsync(link, cancellation)
            : await shelves.OfAsync(kinds.Select(kind => kind.Id), query.Owner, cancellation);
        var readers = kinds.ToDictionary(kind => kind.Id, kind => kind.ReadBy);
        return
        [
            .. found
                .Where(entry => query.Matches(entry, journal.Today))
                .Where(entry => readers.TryGetValue(entry.Kind, out var rights) && caller.Has(rights, entry.ToParties()))
                .OrderBy(entry => !entry.Open).ThenBy(entry => entry.Due ?? DateOnly.MaxValue).ThenBy(entry => entry.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>What records are called, of those that the caller may read, by their ids.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TitlesAsync(Caller caller, IEnumerable<string> ids, CancellationToken cancellation)
    {
        var loaded = await Task.WhenAll(ids.Distinct().Select(id => journal.LoadAsync<Record>(id, cancellation)));
        return loaded.Select(one => one.State)
            .Where(record => record.Exists && caller.Has(book.Of(record).ReadBy, record.PartiesOf(book.Of(record))))
            .ToDictionary(record => record.Id, record => $"{book.Of(record).Name}: {record.TitleOf(book.Of(record))}");
    }

    public async Task<RecordView> GetAsync(Caller caller, string id, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.ReadRecords);
        return View(caller, await LoadAsync(caller, id, cancellation));
    }

    /// <summary>The record and its kind, for whoever may read it.</summary>
    public async Task<(Record Record, RecordKind Kind)> ReadAsync(Caller caller, string id, CancellationToken cancellation)
    {
        var record = (await LoadAsync(caller, id, cancellation)).State;
        return (record, book.Of(record));
    }

    /// <param name="key">The Idempotency-Key: the same key of the same person gives the same record.</param>
    public async Task<RecordView> OpenAsync(Caller caller, RecordInput input, string key, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.WriteRecords);
        var kind = book.Read(input.Kind);
        var (draft, facts) = await drafts.ReadAsync(kind, input, HomeOf(caller, kind), cancellation);
        var parties = Record.Empty(string.Empty) with
        {
            Owner = draft.Owner,
            Person = draft.Person,
            Region = facts.Region,
            Author = caller.Id,
            Values = draft.Values,
            Links = draft.Links,
        };
        var actor = caller.ActorFor(kind.OpenBy, parties.PartiesOf(kind), $"open {kind.Plural.ToLowerInvariant()} of this kind");
        var opened = await journal.SettleAsync(
            () => journal.ExecuteAsync<Record>(
                Ids.From(kind.Id, caller.Id, key), actor,
                record => record.Open(kind, draft, facts, RecordDrafts.FingerprintOf(kind, draft), journal.By(actor), actor.Organisation),
                cancellation),
            cancellation);
        return View(caller, opened);
    }

    public async Task<RecordView> EditAsync(Caller caller, string id, RecordInput input, long version, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.WriteRecords);
        var record = (await LoadAsync(caller, id, cancellation)).State;
        var kind = book.Of(record);
        var actor = Editor(caller, record, kind);
        var (draft, facts) = await drafts.ReadAsync(kind, input, record.Owner, cancellation);
        var edited = await journal.SettleAsync(
            () => journal.ExecuteAsync<Record>(
                id, actor, state => state.Edit(kind, draft, facts, journal.By(actor)), cancellation, ifMatch: version),
            cancellation);
        return View(caller, edited);
    }

    /// <param name="version">The version that the person saw; null if any will do.</param>
    public async Task<RecordView> MoveAsync(Caller caller, string id, MoveInput input, long? version, CancellationToken cancellation)
    {
        _ = caller.ActorFor(Permission.WriteRecords);
        var record = (await LoadAsync(caller, id, cancellation)).State;
        var kind = book.Of(record);
        var actor = ActorFor(caller, record, kind, Refuse.IfBlank(input.Move, "move", "the move to make"));
        var (request, facts) = await drafts.ReadAsync(kind, record, input, cancellation);
        var moved = await journal.SettleAsync(
            () => journal.ExecuteAsync<Record>(
                id, actor, state => state.Move(kind, request, facts, journal.By(actor), actor.Organisation), cancellation,
                input.Note, version),
            cancellation);
        return View(caller, moved);
    }

    /// <summary>Refuses a move that the caller may not make, or that is not possible now.</summary>
    public async Task MustBeAbleToMoveAsync(Caller caller, string id, string move, CancellationToken cancellation)
    {
        var (record, kind) = await ReadAsync(caller, id, cancellation);
        _ = ActorFor(caller, record, kind, move);
        record.MustBeOpenTo(Record.MoveOf(kind, move), kind);
    }

    /// <summary>Refuses a caller who may not edit a record, and a record that is closed.</summary>
    public async Task MustBeAbleToEditAsync(Caller caller, string id, CancellationToken cancellation)
    {
        var (record, kind) = await ReadAsync(caller, id, cancellation);
        _ = Editor(caller, record, kind);
        record.MustBeOpen(kind);
    }

    private static Actor ActorFor(Caller caller, Record record, RecordKind kind, string move)
    {
        var wanted = Record.MoveOf(kind, move);
        return caller.ActorFor(wanted.By, record.PartiesOf(kind), $"do this: {wanted.Name}");
    }

    private static Actor Editor(Caller caller, Record record, RecordKind kind) =>
        caller.ActorFor(kind.EditBy, record.PartiesOf(kind), $"edit this {kind.Name.ToLowerInvariant()}");

    private async Task<Loaded<Record>> LoadAsync(Caller caller, string id, CancellationToken cancellation)
    {
        var loaded = await journal.LoadAsync<Record>(id, cancellation);
        if (!loaded.State.Exists)
        {
            throw Refuse.NotFound("record", id);
        }

        var kind = book.Of(loaded.State);
        return caller.Has(kind.ReadBy, loaded.State.PartiesOf(kind))
            ? loaded
            : throw Refuse.Forbidden("not-yours", $"This {kind.Name.ToLowerInvariant()} is not open to you: it concerns other bodies.");
    }

    private RecordView View(Caller caller, Loaded<Record> loaded)
    {
        var record = loaded.State;
        var kind = book.Of(record);
        var parties = record.PartiesOf(kind);
        var state = kind.State(record.State);
        return new(
            record.Id, record.Register, record.KindVersion, record.TitleOf(kind), record.State, state.Name, state.Open,
            state.Open && record.Due < journal.Today, record.Owner, record.Person, record.Region, record.Due, record.Values, record.Links,
            record.Evidence, record.Author, record.AuthorBody, record.OpenedAt, record.Steps, record.Reminders, record.EscalatedTo,
            [.. kind.MovesFrom(record.State).Where(move => caller.Has(move.By, parties)).Select(move => move.Id)],
            state.Open && caller.Has(kind.EditBy, parties), loaded.Version);
    }

    private static void Check(RecordQuery query, IReadOnlyList<RecordKind> kinds)
    {
        if (query.State is { } state && query.Kind is not null && kinds[0].States.All(known => known.Id != state))
        {
            throw Refuse.Invalid(
                "state", $"There is no state '{state}'. Use one of {string.Join(", ", kinds[0].States.Select(known => known.Id))}.");
        }

        foreach (var field in (query.Values ?? new Dictionary<string, string>()).Keys.Where(field => kinds.All(kind => kind.Find(field) is null)))
        {
            throw Refuse.Invalid(FieldRules.NameOf(field), $"There is no field '{field}' to filter by.");
        }
    }

    private static bool MayRead(Caller caller, RecordKind kind) =>
        kind.ReadBy.Any(right => caller.Grants.Exists(grant => grant.Role == right.Role));

    /// <summary>The body for which a person opens records of a kind.</summary>
    private static string HomeOf(Caller caller, RecordKind kind) =>
        caller.Grants.Find(grant => kind.OpenBy.Any(right => right.Role == grant.Role))?.Organisation ?? string.Empty;
}
