namespace Transition.Domain.Records;

/// <summary>A way from one state to another.</summary>
/// <param name="Name">What the person does, for example <c>Ask for discharge</c>.</param>
/// <param name="By">Who may.</param>
/// <param name="Fields">The fields that it asks for.</param>
/// <param name="Note">Whether a reason or remark must be given.</param>
/// <param name="Evidence">Whether a document must be given.</param>
/// <param name="NewDue">Whether a new due date is asked for.</param>
/// <param name="ApartFrom">Who made one of these moves may not make this one; <c>open</c> is the opening of the record.</param>
public sealed record RecordMove(
    string Id,
    string Name,
    IReadOnlyList<string> From,
    string To,
    IReadOnlyList<RecordRight> By,
    IReadOnlyList<string>? Fields = null,
    bool Note = false,
    bool Evidence = false,
    bool NewDue = false,
    IReadOnlyList<string>? ApartFrom = null,
    string? Help = null);
