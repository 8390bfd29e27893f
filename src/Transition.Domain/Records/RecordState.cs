namespace Transition.Domain.Records;

/// <summary>A state that records of a kind can be in.</summary>
/// <param name="Open">Whether something is still to be done about it: it can be edited, is reminded of, and can be late.</param>
/// <param name="WaitsFor">Whose inbox it is in, as relations to the record: <see cref="Relation"/>.</param>
/// <param name="Asks">What it asks of them.</param>
public sealed record RecordState(
    string Id,
    string Name,
    bool Open = false,
    IReadOnlyList<string>? WaitsFor = null,
    string? Asks = null);
