namespace Transition.Application.Records;

/// <summary>A move of a record to another state, as a person gives it.</summary>
/// <param name="Values">The fields that the move asks for.</param>
/// <param name="Evidence">Ids of documents.</param>
/// <param name="Due">The new date, if the move asks for one.</param>
public sealed record MoveInput(
    string? Move,
    string? Note = null,
    IReadOnlyDictionary<string, string>? Values = null,
    IReadOnlyList<string>? Evidence = null,
    DateOnly? Due = null);
