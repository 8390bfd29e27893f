namespace Transition.Application.Records;

/// <summary>A record, as a person gives it.</summary>
/// <param name="Kind">The kind's id; may be left out when a record is edited.</param>
/// <param name="Owner">The body that has to see to it; left out: the person's own.</param>
/// <param name="Values">By the ids of the kind's fields.</param>
/// <param name="Evidence">Ids of documents.</param>
public sealed record RecordInput(
    string? Kind,
    IReadOnlyDictionary<string, string>? Values,
    string? Owner = null,
    string? Person = null,
    DateOnly? Due = null,
    IReadOnlyList<LinkInput>? Links = null,
    IReadOnlyList<string>? Evidence = null);
