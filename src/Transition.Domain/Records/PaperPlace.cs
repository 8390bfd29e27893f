namespace Transition.Domain.Records;

/// <summary>Where records of a kind stand on the papers that bodies decide on.</summary>
/// <param name="Section">The section of the paper.</param>
/// <param name="States">The states in which a record is put there.</param>
/// <param name="Heads">The fields that name it there.</param>
/// <param name="Says">The fields that are told of it.</param>
public sealed record PaperPlace(
    string Section, IReadOnlyList<string> States, IReadOnlyList<string> Heads, IReadOnlyList<string> Says);
