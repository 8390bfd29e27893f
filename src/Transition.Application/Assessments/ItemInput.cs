namespace Transition.Application.Assessments;

/// <summary>An answer to an item, as a person gives it.</summary>
/// <param name="Item">Its id; taken from the address where one item is answered.</param>
/// <param name="Version">The version that was seen, where several are answered at once; 0 if nobody had answered.</param>
/// <param name="Mark">Green, amber or red; or from not-started to complete.</param>
/// <param name="Evidence">Ids of documents, or <c>id@version</c>.</param>
public sealed record ItemInput(
    string? Item,
    string? Mark,
    string? Narrative,
    IReadOnlyList<string>? Evidence = null,
    string? Owner = null,
    string? Action = null,
    DateOnly? Due = null,
    int? Version = null);
