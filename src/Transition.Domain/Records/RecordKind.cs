using Transition.Domain.Pathways;

namespace Transition.Domain.Records;

/// <summary>
/// A kind of record, as data. A version, once used, never changes: a record keeps the one that it was opened with.
/// </summary>
/// <param name="Title">The field that names a record in a list.</param>
/// <param name="Columns">The fields that a list shows besides.</param>
/// <param name="States">The first is the one in which a record begins.</param>
/// <param name="ReadBy">Who may read.</param>
/// <param name="OpenBy">Who may open one; empty if only the system does.</param>
/// <param name="EditBy">Who may edit one while it is open.</param>
/// <param name="Links">What it may be linked to.</param>
/// <param name="NeedsLink">Whether at least one link must be given.</param>
/// <param name="ReminderDays">Days before the due date on which the owner is reminded.</param>
/// <param name="EscalateTo">Who is told when it is late.</param>
/// <param name="Gate">Which gates look at it; null if none does.</param>
/// <param name="Retention">How long it is kept: the name of a class of the records schedule.</param>
/// <param name="Basis">How sure the field's sources are of what it rests on: confirmed, inferred or recalled.</param>
/// <param name="Paper">Where it stands on the papers that bodies decide on; null if it is not put there.</param>
public sealed record RecordKind(
    string Id,
    int Version,
    string Name,
    string Plural,
    string Description,
    string Title,
    IReadOnlyList<string> Columns,
    IReadOnlyList<RecordField> Fields,
    IReadOnlyList<RecordState> States,
    IReadOnlyList<RecordMove> Moves,
    IReadOnlyList<RecordRight> ReadBy,
    IReadOnlyList<RecordRight> OpenBy,
    IReadOnlyList<RecordRight> EditBy,
    IReadOnlyList<LinkKind> Links,
    bool NeedsLink,
    DueRule Due,
    IReadOnlyList<int> ReminderDays,
    Escalation EscalateTo,
    GateLook? Gate,
    string Retention,
    string Basis,
    PaperPlace? Paper = null)
{
    public RecordField? Find(string field) => Fields.FirstOrDefault(candidate => candidate.Id == field);

    public RecordState State(string id) => States.FirstOrDefault(state => state.Id == id)
        ?? throw new InvalidOperationException($"Kind {Id} version {Version} has no state {id}.");

    /// <summary>The fields that are entered when a record is opened, and edited later.</summary>
    public IEnumerable<RecordField> Entered => Fields.Where(candidate => !candidate.Later);

    /// <summary>The ways out of a state.</summary>
    public IEnumerable<RecordMove> MovesFrom(string state) => Moves.Where(move => move.From.Contains(state));
}
